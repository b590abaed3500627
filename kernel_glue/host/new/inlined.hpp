// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Where a compiler put a function that is nowhere: what debug info (DWARF) says.
#pragma once

#include <string>
#include <vector>

namespace klp::host {

/// The functions in \p path, a vmlinux or a module, into which that one was inlined. Empty if there are none, or if
/// there is no debug info.
[[nodiscard]] auto inlined_into(const std::string &path, const std::string &function) -> std::vector<std::string>;

} // namespace klp::host
