// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Writes descriptors: headers for klp::replace<...>.
#pragma once

#include "patch_file.hpp"

#include <ostream>

namespace klp::host {

/// What begins a header: \p about is what it was made from.
void write_header_begin(std::ostream &out, const std::string &about);

/// The descriptor of a patch as `struct STRUCT_NAME`; without one it gets the patch's own.
void write_descriptor(std::ostream &out, const patch_file &patch, std::string struct_name);

} // namespace klp::host
