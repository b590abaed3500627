// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A patch as values: its objects, and its functions in the order written and sorted.
#pragma once

#include "../vocabulary.hpp"
#include "set.hpp"

namespace klp::detail {

constexpr auto is_object(const element &e) -> bool {
    return e.is == element::kind::object;
}

/// The first element of a kind. If there is none, the entry behind the last one, which is empty.
constexpr auto find_element(const patch_value &patch, element::kind kind) -> const element & {
    size_t i = has(patch, kind) ? 0 : patch.count;
    while (i < patch.count && patch.elements[i]->is != kind)
        ++i;
    return *patch.elements[i];
}

constexpr auto policy_of(const patch_value &patch) -> unknown_policy {
    return find_element(patch, element::kind::unknown).policy;
}

constexpr auto count_elements(const patch_value &patch, element::kind kind) -> size_t {
    size_t count = 0;
    for (size_t i = 0; i < patch.count && has(patch, kind); ++i)
        count += patch.elements[i]->is == kind;
    return count;
}

constexpr auto is_replacing(const patch_value &patch) -> bool {
    return has(patch, element::kind::replace);
}

/// A symbol, with the object that lists it and the one that has it.
struct listed_symbol {
    string when; ///< the object that lists it: the kernel resolves it when that is loaded
    string object;
    string name;
    string c_name;
    unsigned long sympos;
};

/// Visits each symbol of a patch.
template <class Visit> constexpr void for_each_symbol(const patch_value &patch, Visit visit) {
    for (size_t i = 0; i < patch.count; ++i) {
        const element &e = *patch.elements[i];
        for (size_t m = 0; e.symbols != 0 && m < e.count; ++m)
            if (e.members[m]->is == member::kind::symbol) {
                const symbol_value &s = *e.members[m]->more->symbol;
                visit(listed_symbol{e.object, s.from.empty() ? e.object : s.from, s.name, s.c_name, s.sympos});
            }
    }
}

/// Whether the object has a function or a callback. Only then is it in the arrays: the kernel needs no object for
/// symbols.
constexpr auto changes_something(const element &object) -> bool {
    return object.functions != 0 || (object.traits & gives_callback) != 0;
}

template <class P> inline constexpr size_t listed_count = as_patch<P>.functions;

/// Appends all functions of a patch in the order written, tables included.
template <size_t Room> constexpr void list_functions(function_list<Room> &to, const patch_value &patch) {
    for (size_t i = 0; i < patch.count; ++i) {
        const element &e = *patch.elements[i];
        for (size_t k = 0; k < e.count; ++k) {
            const member &m = *e.members[k];
            if (m.is == member::kind::function)
                to.items[to.count++] = {e.object, m.name, m.sympos, m.code, m.has_code, m.noop};
            for (size_t r = 0; m.is == member::kind::table && r < m.count; ++r) {
                const row &w = m.more->rows[r];
                to.items[to.count++] = {e.object, hashed(w.name), w.sympos, w.code, w.has_code, w.noop};
            }
        }
    }
}

template <size_t Count> consteval auto list_functions(const patch_value &patch) -> function_list<Count> {
    function_list<Count> result;
    list_functions(result, patch);
    return result;
}

/// All functions that a patch lists, in the order written.
template <class P> inline constexpr auto listed = list_functions<listed_count<P>>(as_patch<P>);

/// How many functions one constant evaluation sorts: far below the default limits of every compiler.
inline constexpr size_t sort_leaf = 512;

/// Sorts From::at(Low) up to, not including, From::at(High). Each piece is a constant evaluation of its own, so that
/// the default limits suffice for any number of functions.
template <class From, size_t Low = 0, size_t High = From::count>
consteval auto sort_range() -> reference_list<High - Low> {
    constexpr size_t count = High - Low;
    reference_list<count> result;
    if constexpr (count <= sort_leaf) {
        for (size_t i = Low; i < High; ++i)
            result.push_back(From::at(i));
        sort(result);
    } else {
        constexpr size_t middle = Low + count / 2;
        constexpr auto low = sort_range<From, Low, middle>();
        constexpr auto high = sort_range<From, middle, High>();
        result.count = count;
        merge(low.items, low.count, high.items, high.count, result.items);
    }
    return result;
}

template <class P> struct as_listed {
    static constexpr size_t count = listed_count<P>;
    static constexpr auto at(size_t i) -> const function & { return listed<P>.items[i]; }
};

/// All functions that a patch lists, sorted. What is listed twice is in it twice.
template <class P> inline constexpr auto sorted = gather<listed_count<P>>(sort_range<as_listed<P>>());

} // namespace klp::detail
