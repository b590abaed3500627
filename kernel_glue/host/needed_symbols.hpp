// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The symbols that a live patch takes from the kernel without their being exported.
#pragma once

#include "patch_file.hpp"

namespace klp::host {

/// As klp lists them in .modinfo, whether the module was converted or not; of other modules, those that their
/// relocations for live patches name.
[[nodiscard]] auto read_needed_symbols(const elf_file &file) -> std::vector<needed_symbol>;

/// A symbol as its author knows it: without the object and position that are in the name of a livepatch symbol.
[[nodiscard]] auto plain_name(const symbol &which) -> std::string;

} // namespace klp::host
