// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A live patch, read from its module. Any tool may have built it.
#pragma once

#include "elf_file.hpp"
#include "layout.hpp"

#include <string>
#include <vector>

namespace klp::host {

struct patched_function {
    std::string name; ///< as in kallsyms
    uint64_t sympos;
    const symbol *replacement;
    bool noop; ///< klp_glue's placeholder: the original runs again
};

struct patched_object {
    std::string name; ///< "vmlinux" or that of a module
    std::vector<patched_function> functions;
    const symbol *callbacks[4]; ///< in the order of callback_names; null where there is none
};

struct patch_state {
    uint64_t id;
    uint64_t version;
};

/// An unexported symbol that the patch's code uses: the kernel looks it up and writes its address.
struct needed_symbol {
    std::string c_name; ///< in the patch's code
    std::string when;   ///< "vmlinux" or the module for which it is looked up, when that is loaded
    std::string object; ///< where it is looked up
    std::string name;   ///< as in kallsyms
    uint64_t sympos;
    bool used;

    auto operator==(const needed_symbol &) const -> bool = default;
};

struct patch_file {
    std::string name; ///< of the module, and so of the patch
    bool replace = false;
    std::vector<patched_object> objects;
    std::vector<patch_state> states;
    std::vector<needed_symbol> symbols;
    std::vector<std::string> fixes; ///< names only: a module does not say what each fix changes
    std::vector<std::string> notes; ///< what could not be read from the file
};

/// Reads the arrays of a live patch: those of struct klp_patch, or the sections of Linux 7's klp-build. Throws trouble
/// if the file has none, or if any byte of them does not fit the layout.
[[nodiscard]] auto read_patch(const elf_file &file, const layout &where) -> patch_file;

/// Whether the file has the mark without which klp_enable_patch() refuses it.
[[nodiscard]] auto is_livepatch(const elf_file &file) -> bool;

/// Whether it comes from klp-build: then its layout is known.
[[nodiscard]] auto has_klp_build_sections(const elf_file &file) -> bool;

} // namespace klp::host
