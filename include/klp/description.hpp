// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A patch as values: its objects, and its functions in the order written and sorted.
#pragma once

#include "set.hpp"
#include "vocabulary.hpp"

namespace klp::detail {

constexpr auto policy_of(const patch_value &patch) -> unknown_policy {
    for (size_t i = 0; i < patch.count; ++i)
        if (patch.elements[i].is == element::kind::unknown)
            return patch.elements[i].policy;
    return unknown_policy::kernel;
}

constexpr auto count_elements(const patch_value &patch, element::kind kind) -> size_t {
    size_t count = 0;
    for (size_t i = 0; i < patch.count; ++i)
        count += patch.elements[i].is == kind;
    return count;
}

constexpr auto is_replacing(const patch_value &patch) -> bool {
    return count_elements(patch, element::kind::replace) != 0;
}

constexpr auto count_functions(const element &object) -> size_t {
    size_t count = 0;
    for (size_t i = 0; i < object.count; ++i)
        if (object.members[i].is != member::kind::callbacks)
            count += object.members[i].count;
    return count;
}

constexpr auto count_functions(const patch_value &patch) -> size_t {
    size_t count = 0;
    for (size_t i = 0; i < patch.count; ++i)
        count += count_functions(patch.elements[i]);
    return count;
}

/// Function by function of one object, tables included, in the order written.
template <class Visit> constexpr void for_each_function(const element &object, Visit visit) {
    for (size_t i = 0; i < object.count; ++i) {
        const member &m = object.members[i];
        if (m.is == member::kind::function) {
            function f = m.value;
            f.object = object.object;
            visit(f);
        }
        for (size_t r = 0; m.is == member::kind::table && r < m.count; ++r) {
            const row &w = m.rows[r];
            visit(function{object.object, w.name, w.sympos, w.code, w.has_code, w.noop});
        }
    }
}

template <class P> inline constexpr size_t listed_count = count_functions(P::as_patch);

template <class P> consteval auto list_functions() -> function_set<listed_count<P>> {
    function_set<listed_count<P>> result;
    for (size_t i = 0; i < P::as_patch.count; ++i)
        for_each_function(P::as_patch.elements[i], [&](const function &f) { result.push_back(f); });
    return result;
}

/// All that a patch lists, in the order written.
template <class P> inline constexpr auto listed = list_functions<P>();

/// Which object comes first, then the first letters of the name, in one number: in the order of compare(), where equal
/// says nothing.
constexpr auto sort_key(size_t rank, const char *name, size_t size) -> size_t {
    using letter = unsigned char;
    if (size >= 7) // at once, since a loop takes a compiler longer
        return rank << 56 | size_t{letter(name[0])} << 48 | size_t{letter(name[1])} << 40 |
               size_t{letter(name[2])} << 32 | size_t{letter(name[3])} << 24 | size_t{letter(name[4])} << 16 |
               size_t{letter(name[5])} << 8 | size_t{letter(name[6])};
    size_t key = rank;
    for (size_t i = 0; i < 7; ++i)
        key = key << 8 | (i < size ? letter(name[i]) : 0U);
    return key;
}

/// How many elements one constant evaluation sorts: far below the default limits of every compiler.
inline constexpr size_t sort_leaf = 512;

template <size_t N> struct numbers { size_t items[N + 1]{}; };

template <class P> consteval auto list_keys() -> numbers<listed_count<P>> {
    numbers<listed_count<P>> result;
    const patch_value &patch = P::as_patch;
    size_t next = 0;
    for (size_t i = 0; i < patch.count && patch.count < 256; ++i) {
        size_t rank = 0;
        for (size_t other = 0; other < patch.count; ++other)
            rank += patch.elements[other].object.compare(patch.elements[i].object) < 0;
        for (const size_t end = next + count_functions(patch.elements[i]); next < end; ++next)
            result.items[next] = sort_key(rank, listed<P>.items[next].name.data, listed<P>.items[next].name.size);
    }
    return result;
}

template <class P> inline constexpr auto keys = list_keys<P>();

// Numbers are sorted in place of functions, by keys and here: a compiler takes its time over each copy and each call.
template <class P>
constexpr void merge_numbers(const size_t *a, size_t left, size_t left_end, const size_t *b, size_t right,
                             size_t right_end, size_t *to) {
    size_t out = 0;
    while (left < left_end && right < right_end) {
        const size_t x = a[left];
        const size_t y = b[right];
        const size_t key_x = keys<P>.items[x];
        const size_t key_y = keys<P>.items[y];
        if (key_x == key_y ? compare(listed<P>.items[x], listed<P>.items[y]) <= 0 : key_x < key_y) {
            to[out++] = x;
            ++left;
        } else {
            to[out++] = y;
            ++right;
        }
    }
    while (left < left_end)
        to[out++] = a[left++];
    while (right < right_end)
        to[out++] = b[right++];
}

// Each piece is a constant evaluation of its own: default limits then do for any number of functions.
template <class P, size_t Low, size_t High> consteval auto sort_range() -> numbers<High - Low> {
    constexpr size_t count = High - Low;
    numbers<count> result;
    if constexpr (count <= sort_leaf) {
        numbers<count> spare;
        for (size_t i = 0; i < count; ++i)
            result.items[i] = Low + i;
        size_t *from = result.items;
        size_t *to = spare.items;
        for (size_t width = 1; width < count; width *= 2) {
            for (size_t low = 0; low < count; low += 2 * width) {
                const size_t middle = low + width < count ? low + width : count;
                const size_t high = middle + width < count ? middle + width : count;
                merge_numbers<P>(from, low, middle, from, middle, high, to + low);
            }
            size_t *const merged = to;
            to = from;
            from = merged;
        }
        return from == result.items ? result : spare;
    } else {
        constexpr size_t half = count / 2;
        constexpr auto low = sort_range<P, Low, Low + half>();
        constexpr auto high = sort_range<P, Low + half, High>();
        merge_numbers<P>(low.items, 0, half, high.items, 0, count - half, result.items);
        return result;
    }
}

template <class P> consteval auto sort_functions() -> function_set<listed_count<P>> {
    constexpr auto order = sort_range<P, 0, listed_count<P>>();
    function_set<listed_count<P>> result;
    for (size_t i = 0; i < listed_count<P>; ++i)
        result.push_back(listed<P>.items[order.items[i]]);
    return result;
}

/// All that a patch lists, sorted. What is listed twice is in it twice, for the rules to find.
template <class P> inline constexpr auto sorted = sort_functions<P>();

} // namespace klp::detail
