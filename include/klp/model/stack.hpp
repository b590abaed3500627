// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What lies below a patch that is stacked on others.
#pragma once

#include "description.hpp"

namespace klp::detail {

/// Patches are listed in the same order nearly always, so that the place to look at first is known.
constexpr auto lists(const element &stack, string patch, size_t first) -> bool {
    for (size_t n = 0; n < stack.number; ++n)
        if (stack.patches[(first + n) % stack.number].name == patch)
            return true;
    return false;
}

/// Visits the patches that stay live below \p live, and below those. \p above is the list that \p live is in; patches
/// in it are skipped, since they are visited from there. Otherwise a stack in which each patch lists all below it would
/// be visited once for each way down.
template <class Visit>
constexpr void for_each_below(const patch_value &live, Visit visit, const element &above = no_element) {
    const element *over = &above;
    const element *below = &find_element(live, element::kind::stacked_on);
    // The last of a list is looked into by the loop, so that a stack may be deeper than calls may nest.
    for (size_t p = 0; p < below->number;) {
        const patch_value &next = below->patches[p];
        const bool last = ++p == below->number;
        if (lists(*over, next.name, p - 1))
            continue;
        visit(next);
        if (!last) {
            for_each_below(next, visit, *below);
        } else {
            over = below;
            below = &find_element(next, element::kind::stacked_on);
            p = 0;
        }
    }
}

} // namespace klp::detail
