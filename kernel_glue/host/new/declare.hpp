// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Turns a definition into a declaration of what the kernel already has.
#pragma once

#include "c_file.hpp"

namespace klp::host {

/// `int f(void);` for `static inline int f(void) { ... }`
[[nodiscard]] auto declared_function(const c_piece &function) -> std::string;

/// `extern int a, b[2];` for `static int a = 1, b[2];`
[[nodiscard]] auto declared_variable(const c_piece &variable) -> std::string;

/// `extern struct mutex m;` for `static DEFINE_MUTEX(m);`; empty for a macro that is not known.
[[nodiscard]] auto declared_call(const c_piece &call) -> std::string;

/// Whether it is one struct, such as a table of operations, whose address the kernel's code may compare.
[[nodiscard]] auto has_identity(const c_piece &constant) -> bool;

/// Whether nothing can change the variable, so that a copy has the same value.
[[nodiscard]] auto is_constant(const c_piece &variable) -> bool;

} // namespace klp::host
