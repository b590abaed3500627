// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What libbpf takes for granted.
#pragma once

#include <bpf/btf.h>

namespace klp::host {

/// Whether each type that those from \p first on refer to is there, and each name. libbpf before 1.3 does not look, and
/// writes beyond its arrays.
[[nodiscard]] auto are_sound(const btf *types, unsigned first) -> bool;

} // namespace klp::host
