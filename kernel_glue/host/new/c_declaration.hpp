// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What a declaration or a definition at the top level of a C file is of.
#pragma once

#include "c_file.hpp"

namespace klp::host {

/// \p tokens are all of it.
[[nodiscard]] auto read_declaration(const std::vector<token> &tokens) -> c_piece;

/// Whether the brace that is the last of \p tokens begins the body of a function.
[[nodiscard]] auto begins_function(const std::vector<token> &tokens) -> bool;

/// The names of macros have no small letters.
[[nodiscard]] auto is_macro(std::string_view word) -> bool;

[[nodiscard]] auto text_between(const token &first, const token &last) -> std::string_view;

} // namespace klp::host
