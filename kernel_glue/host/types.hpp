// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The types of kernels and modules, as libbpf reads them (BTF).
#pragma once

#include "elf_file.hpp"

#include <bpf/btf.h>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace klp::host {

struct free_btf {
    void operator()(btf *types) const { btf__free(types); }
};
using btf_ptr = std::unique_ptr<btf, free_btf>;

/// From /sys/kernel/btf/vmlinux, a vmlinux, or a vmlinuz.
[[nodiscard]] auto read_kernel_types(const std::string &path) -> btf_ptr;

/// From /sys/kernel/btf/MODULE or a module of the kernel that \p kernel is of. Null if there are none.
[[nodiscard]] auto read_split_types(const std::string &path, btf *kernel) -> btf_ptr;

/// From the module's own debug info: DWARF, which pahole turns into BTF, or else its BTF, if \p kernel is what it was
/// built with. Null if there is neither; \p why then says what to do.
[[nodiscard]] auto read_module_types(const elf_file &file, btf *kernel, std::string &why) -> btf_ptr;

/// The functions (BTF_KIND_FUNC) or variables (BTF_KIND_VAR) of some types by name; several where it is not unique.
class named_types {
public:
    named_types() = default;
    named_types(const btf *types, unsigned kind, unsigned first = 1);
    /// The ids of their types; those of functions are prototypes.
    [[nodiscard]] auto of(const std::string &name) const -> const std::vector<unsigned> &;
    [[nodiscard]] auto names() const -> const std::map<std::string, std::vector<unsigned>> & { return ids; }

private:
    std::map<std::string, std::vector<unsigned>> ids;
};

} // namespace klp::host
