// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The fixes of a descriptor, as values for run time.
#pragma once

#include <klp/klp.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace klp::report {

/// Something that a fix changes, or a symbol that it needs.
struct fix_part {
    std::string_view fix;
    std::string_view object;
    std::string_view name; ///< empty if the fix has an object only for its callbacks
    unsigned long sympos;
    bool is_symbol;
};

namespace detail {

using namespace klp::detail;

constexpr auto view(string s) -> std::string_view {
    return {s.data, s.size};
}

template <class T, size_t N> struct list {
    T items[N + 1]{};
    constexpr operator std::span<const T>() const { return {items, N}; }
};

/// Visits each function and symbol, also those under a condition that holds.
template <class Visit> constexpr void for_each_part(const member *const *members, size_t count, Visit &visit) {
    for (size_t m = 0; m < count; ++m) {
        const member &said = *members[m];
        if (said.is == member::kind::function)
            visit(said.name, said.sympos, false);
        for (size_t i = 0; said.is == member::kind::table && i < said.count; ++i)
            visit(string(said.more->rows[i].name), said.more->rows[i].sympos, false);
        if (said.is == member::kind::symbol)
            visit(said.more->symbol->name, said.more->symbol->sympos, true);
        if (said.is == member::kind::when)
            for_each_part(said.more->members, said.count, visit);
    }
}

template <class Visit> constexpr void for_each_part(const fix_list &fixes, Visit visit) {
    for (size_t i = 0; i < fixes.count; ++i) {
        const placed &piece = fixes.pieces[i];
        if (piece.fix.empty() || piece.declared->is != element::kind::object)
            continue;
        bool any = false;
        const auto tell = [&](const string &name, unsigned long sympos, bool is_symbol) {
            any = true;
            visit(fix_part{view(piece.fix), view(piece.declared->object), view(name), sympos, is_symbol});
        };
        for_each_part(piece.declared->members, piece.declared->count, tell);
        if (!any)
            visit(fix_part{view(piece.fix), view(piece.declared->object), {}, 0, false});
    }
}

template <class P> consteval auto count_parts() -> size_t {
    size_t count = 0;
    for_each_part(*as_patch<P>.fixes, [&](const fix_part &) { ++count; });
    return count;
}

template <class P> consteval auto tell_parts() {
    list<fix_part, count_parts<P>()> result;
    size_t count = 0;
    for_each_part(*as_patch<P>.fixes, [&](const fix_part &part) { result.items[count++] = part; });
    return result;
}

template <class P> consteval auto tell_fixes() {
    list<std::string_view, as_patch<P>.fixes->fixes.count> result;
    for (size_t i = 0; i < as_patch<P>.fixes->fixes.count; ++i)
        result.items[i] = view(as_patch<P>.fixes->fixes.items[i]->object);
    return result;
}

template <class P> consteval auto tell_withdrawn() {
    list<std::string_view, as_patch<P>.fixes->withdrawn.count> result;
    for (size_t i = 0; i < as_patch<P>.fixes->withdrawn.count; ++i)
        result.items[i] = view(as_patch<P>.fixes->withdrawn.items[i]->object);
    return result;
}

template <class P> inline constexpr auto fixes_told = tell_fixes<P>();
template <class P> inline constexpr auto withdrawn_told = tell_withdrawn<P>();
template <class P> inline constexpr auto parts_told = tell_parts<P>();

} // namespace detail
} // namespace klp::report
