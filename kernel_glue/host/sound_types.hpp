// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Checks of types that libbpf does not make.
#pragma once

#include <bpf/btf.h>

namespace klp::host {

/// Whether every type and name that the types from \p first on refer to exists. libbpf before 1.3 does not check this,
/// and writes beyond its arrays.
[[nodiscard]] auto are_sound(const btf *types, unsigned first) -> bool;

} // namespace klp::host
