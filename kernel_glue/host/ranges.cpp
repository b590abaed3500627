// SPDX-License-Identifier: MIT OR GPL-2.0
#include "ranges.hpp"

#include <algorithm>

namespace klp::host {

ranges::ranges(const std::vector<range> &of) {
    for (size_t i = 0; i < of.size(); ++i)
        sorted.push_back({of[i], of[i].end, i});
    std::ranges::stable_sort(sorted, {}, [](const entry &e) { return e.what.begin; });
    for (size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i].what.begin.section == sorted[i - 1].what.begin.section)
            sorted[i].furthest = std::max(sorted[i].furthest, sorted[i - 1].furthest);
}

auto ranges::holding(location at) const -> std::optional<size_t> {
    auto next = std::ranges::upper_bound(sorted, at, {}, [](const entry &e) { return e.what.begin; });
    while (next != sorted.begin()) {
        --next;
        if (next->what.begin.section != at.section || next->furthest <= at.offset)
            break;
        if (next->what.end > at.offset)
            return next->index;
    }
    return {};
}

} // namespace klp::host
