// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What libbpf takes for granted.
#pragma once

#include <bpf/btf.h>

namespace klp::host {

/// Whether each type that a type refers to is there, and each name. libbpf before 1.3 does not look, and writes beyond
/// its arrays.
[[nodiscard]] auto are_sound(const btf *types) -> bool;

} // namespace klp::host
