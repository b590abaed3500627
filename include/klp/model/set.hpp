// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Sets of functions as sorted arrays. Every operation is linear, and runs at compile time or at run time.
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

namespace detail {

/// Up to Capacity functions, sorted or in the order written.
template <size_t Capacity> struct function_list {
    function items[Capacity + 1]{};
    size_t count = 0;

    constexpr void push_back(const function &f) { items[count++] = f; }
    constexpr operator set_view() const { return {items, count}; }
};

/// Up to Capacity functions that lie elsewhere: a compiler copies an address faster than a function.
template <size_t Capacity> struct reference_list {
    const function *items[Capacity + 1]{};
    size_t count = 0;

    constexpr void push_back(const function &f) { items[count++] = &f; }
};

/// \p set by reference, or those of it that \p wanted picks.
template <size_t Capacity, class Wanted> constexpr auto refer(set_view set, Wanted wanted) -> reference_list<Capacity> {
    reference_list<Capacity> result;
    for (const function &f : set)
        if (wanted(f))
            result.push_back(f);
    return result;
}

template <size_t Capacity> constexpr auto refer(set_view set) -> reference_list<Capacity> {
    reference_list<Capacity> result;
    for (const function &f : set)
        result.push_back(f);
    return result;
}

/// Merges two sorted runs; of equal functions the first run's come first.
constexpr void merge(const function *const *a, size_t a_count, const function *const *b, size_t b_count,
                     const function **to) {
    size_t i = 0;
    size_t j = 0;
    while (i < a_count || j < b_count)
        if (j == b_count || (i < a_count && compare(*a[i], *b[j]) <= 0))
            *to++ = a[i++];
        else
            *to++ = b[j++];
}

/// Sorts by compare(): a merge sort, upwards from single functions.
template <size_t Capacity> constexpr void sort(reference_list<Capacity> &set) {
    reference_list<Capacity> spare;
    const function **from = set.items;
    const function **to = spare.items;
    for (size_t width = 1; width < set.count; width *= 2) {
        for (size_t low = 0; low < set.count; low += 2 * width) {
            const size_t middle = low + width < set.count ? low + width : set.count;
            const size_t high = middle + width < set.count ? middle + width : set.count;
            merge(from + low, middle - low, from + middle, high - middle, to + low);
        }
        const function **const merged = to;
        to = from;
        from = merged;
    }
    if (from != set.items)
        for (size_t i = 0; i < set.count; ++i)
            set.items[i] = from[i];
}

/// The functions themselves, with no more room than they need.
template <size_t Count, size_t Capacity>
constexpr auto gather(const reference_list<Capacity> &set) -> function_list<Count> {
    function_list<Count> result;
    for (size_t i = 0; i < set.count; ++i)
        result.push_back(*set.items[i]);
    return result;
}

/// Two sorted sets together; what is in both is taken from a.
template <size_t A, size_t B>
constexpr auto set_union(const reference_list<A> &a, const reference_list<B> &b) -> reference_list<A + B> {
    reference_list<A + B> result;
    size_t i = 0;
    size_t j = 0;
    while (i < a.count || j < b.count) {
        const int order = i == a.count ? 1 : j == b.count ? -1 : compare(*a.items[i], *b.items[j]);
        result.push_back(order <= 0 ? *a.items[i] : *b.items[j]);
        i += order <= 0;
        j += order >= 0;
    }
    return result;
}

} // namespace detail
} // namespace klp
