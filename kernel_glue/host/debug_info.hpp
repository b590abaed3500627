// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Types of functions and variables from debug info (DWARF): those that a module only declares are not in its BTF, nor
/// are most variables in the kernel's.
#pragma once

#include "types.hpp"

#include <set>

namespace klp::host {

struct found_type {
    unsigned id; ///< of a function: its prototype
    bool is_function;
};

struct debug_info {
    btf_ptr types;
    std::map<std::string, std::vector<found_type>> found; ///< by name
    std::string why;                                      ///< there is nothing for any name
};

/// What the sources of a module declare \p names to be. A name is found once for each declaration.
[[nodiscard]] auto read_declarations(const std::string &path, const std::set<std::string> &names) -> debug_info;

/// What a kernel or one of its modules has by \p names. A name is found several times where several files have it.
[[nodiscard]] auto read_definitions(const std::string &path, const std::set<std::string> &names) -> debug_info;

} // namespace klp::host
