// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The unexported symbols that a live patch uses.
#pragma once

#include "patch_file.hpp"

namespace klp::host {

/// For a module made with klp, those listed in .modinfo, whether it was converted or not. For other modules, those that
/// their livepatch relocations name.
[[nodiscard]] auto read_needed_symbols(const elf_file &file) -> std::vector<needed_symbol>;

/// The name of a symbol without the object and position that a livepatch symbol has in its name.
[[nodiscard]] auto plain_name(const symbol &which) -> std::string;

} // namespace klp::host
