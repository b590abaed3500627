// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A C file reduced to some of its functions and what they need, in the order in which it stands there.
#pragma once

#include "c_file.hpp"

#include <functional>

namespace klp::host {

/// A function of a system call that the kernel calls, and what replaces it.
struct wrapper {
    std::string original, replacement;
};

struct slice_request {
    std::map<std::string, std::string, std::less<>> functions;         ///< and the names of their replacements
    std::map<std::string, std::vector<wrapper>, std::less<>> syscalls; ///< by sys_NAME
    /// Whether the kernel has one function of that name, which can then be called instead of copied.
    std::function<bool(std::string_view)> kernel_has;
    /// The same for a variable.
    std::function<bool(std::string_view)> kernel_has_data;
};

struct slice {
    std::string text;
    size_t includes_end = 0;           ///< in the text, where more can be included
    std::vector<std::string> declared; ///< functions and variables of the kernel that are not defined here
    std::vector<std::string> copied;   ///< static functions of which the kernel has no symbol of that name
    std::vector<std::string> notes;    ///< sentences about what needs a look
};

[[nodiscard]] auto cut(const std::vector<c_piece> &file, const slice_request &request) -> slice;

} // namespace klp::host
