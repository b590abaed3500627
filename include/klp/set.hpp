// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Sets of functions as sorted arrays. Everything here is linear but sort(), and runs at compile time or at run time.
#pragma once

#include "function.hpp"

namespace klp {

/// A sorted set of functions, not owned: what the algebra takes and what a user queries.
struct set_view {
    const function *items = nullptr;
    size_t count = 0;

    [[nodiscard]] constexpr auto begin() const -> const function * { return items; }
    [[nodiscard]] constexpr auto end() const -> const function * { return items + count; }
    [[nodiscard]] constexpr auto size() const -> size_t { return count; }
    [[nodiscard]] constexpr auto empty() const -> bool { return count == 0; }

    /// The first element that is not less than what is sought.
    [[nodiscard]] constexpr auto lower_bound(const function &sought) const -> const function * {
        size_t low = 0;
        size_t high = count;
        while (low < high) {
            const size_t middle = low + (high - low) / 2;
            if (compare(items[middle], sought) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return items + low;
    }

    [[nodiscard]] constexpr auto contains(const function &sought) const -> bool {
        const function *found = lower_bound(sought);
        return found != end() && compare(*found, sought) == 0;
    }

    /// Is (object, name, sympos) in the set? "vmlinux" is the kernel; sympos 0 and 1 are the same.
    [[nodiscard]] constexpr auto contains(string object, string name, unsigned long sympos = 0) const -> bool {
        return contains(function{.object = object, .name = name, .sympos = sympos});
    }
};

/// Room for a sorted set of up to Capacity functions.
template <size_t Capacity> struct function_set {
    function items[Capacity + 1]{};
    size_t count = 0;

    constexpr void push_back(const function &f) { items[count++] = f; }
    constexpr operator set_view() const { return {items, count}; }
};

namespace detail {

/// How many elements one constant evaluation sorts: far below the default limits of every compiler.
inline constexpr size_t sort_leaf = 512;

/// Merges two adjacent sorted runs of from into to.
constexpr void merge_runs(const function *from, size_t low, size_t middle, size_t high, function *to) {
    size_t left = low;
    size_t right = middle;
    for (size_t out = low; out < high; ++out) {
        const bool take_left = left < middle && (right >= high || compare(from[left], from[right]) <= 0);
        to[out] = from[take_left ? left++ : right++];
    }
}

} // namespace detail

/// Sorts in place, stably, with \p spare as room for as many elements.
constexpr void sort(function *items, function *spare, size_t count) {
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t low = 0; low < count; low += 2 * width) {
            const size_t middle = low + width < count ? low + width : count;
            const size_t high = low + 2 * width < count ? low + 2 * width : count;
            detail::merge_runs(items, low, middle, high, spare);
        }
        for (size_t i = 0; i < count; ++i)
            items[i] = spare[i];
    }
}

/// a and b in one order, duplicates kept: a step of a sort.
template <size_t Capacity> constexpr auto merge(set_view a, set_view b) -> function_set<Capacity> {
    function_set<Capacity> result;
    const function *left = a.begin();
    const function *right = b.begin();
    while (left != a.end() || right != b.end()) {
        const bool take_left = right == b.end() || (left != a.end() && compare(*left, *right) <= 0);
        result.push_back(take_left ? *left++ : *right++);
    }
    return result;
}

/// a and b together; what is in both is taken from a.
template <size_t Capacity> constexpr auto set_union(set_view a, set_view b) -> function_set<Capacity> {
    function_set<Capacity> result;
    const function *left = a.begin();
    const function *right = b.begin();
    while (left != a.end() || right != b.end()) {
        const int order = left == a.end() ? 1 : right == b.end() ? -1 : compare(*left, *right);
        result.push_back(order <= 0 ? *left : *right);
        left += order <= 0;
        right += order >= 0;
    }
    return result;
}

/// What is in a and not in b.
template <size_t Capacity> constexpr auto set_difference(set_view a, set_view b) -> function_set<Capacity> {
    function_set<Capacity> result;
    const function *right = b.begin();
    for (const function &f : a) {
        while (right != b.end() && compare(*right, f) < 0)
            ++right;
        if (right == b.end() || compare(*right, f) != 0)
            result.push_back(f);
    }
    return result;
}

} // namespace klp
