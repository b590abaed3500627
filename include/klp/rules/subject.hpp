// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What the rules of a patch by itself look at.
#pragma once

#include "../model/description.hpp"
#include "rule.hpp"

namespace klp::detail {

/// The places of two functions or elements that are the same; second is 0 if there are none.
struct pair {
    size_t first = 0;
    size_t second = 0;
};

struct subject {
    const patch_value &patch;
    set_view listed; ///< as written
    pair same_functions;
    pair same_objects;
    pair same_states;
};

} // namespace klp::detail
