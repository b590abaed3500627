// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The kernel to be patched: the types of its functions and variables, object by object.
#pragma once

#include "debug_info.hpp"

namespace klp::host {

class target {
public:
    /// \p types: its vmlinux or the like. \p modules: where its modules lie; if empty, beside \p types.
    target(const std::string &types, const std::string &modules);

    struct object {
        std::string path; ///< empty: there is no such module
        btf_ptr split;    ///< of a module
        const btf *types = nullptr;
        named_types functions, variables;
    };
    /// "vmlinux", or the name of a module.
    [[nodiscard]] auto find(const std::string &name) -> const object &;
    [[nodiscard]] auto kernel_types() const -> btf * { return kernel.get(); }

private:
    [[nodiscard]] auto find_module(const std::string &name) const -> std::string;

    std::string types_path, modules_path;
    btf_ptr kernel;
    std::map<std::string, object> objects;
};

} // namespace klp::host
