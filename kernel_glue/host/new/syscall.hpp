// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// System calls: the kernel calls wrappers of them, which take the registers.
#pragma once

#include "slice.hpp"

namespace klp::host {

/// `sys_read` for `__x64_sys_read`, `compat_sys_...` likewise; empty for a name that is none of a wrapper.
[[nodiscard]] auto syscall_in(const std::string &function) -> std::string;

/// The wrappers that a system call may have, by any of the names it goes by: `sys_read`, `__do_sys_read`, `read`.
[[nodiscard]] auto wrappers_of(const std::string &name) -> std::vector<std::string>;

/// The system call as a function of its own, and a replacement of each wrapper that calls it.
[[nodiscard]] auto syscall_text(const c_piece &piece, const std::vector<wrapper> &wrappers) -> std::string;

} // namespace klp::host
