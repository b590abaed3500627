// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The set algebra of patches: what a patch leaves behind when live, and what a patch that replaces it reverts.
#pragma once

#include "rules/message.hpp"
#include "rules/shape.hpp"
#include "rules/succession.hpp"

namespace klp {

namespace detail {

// If a predecessor is live, the patches that it was stacked on are live too, and get replaced with it.
consteval auto check_replace(const patch_value &patch, const patch_value &predecessor) -> violation {
    violation found = check_succession(patch, predecessor);
    if (found.broken == rule::none)
        found = check_below(patch, predecessor);
    return found.broken != rule::none ? found : find_lost_fix(patch, predecessor);
}

/// The violation of a patch by itself.
template <class P, bool IsAlias = is_alias<P>> struct find_own { using type = shape_violation<P>; };
template <class P> struct find_own<P, true> { using type = not_a_struct<P>; };
template <class P> using own_violation = typename find_own<P>::type;

template <class P, class Predecessor> struct succession_violation {
    using patch = P;
    static constexpr violation value = check_replace(as_patch<P>, as_patch<Predecessor>);
};

template <class P> struct stack_violation {
    using patch = P;
    static constexpr violation value = check_stack(as_patch<P>);
};

template <class P, class Replace> struct withdrawal_violation;
template <class P, class... Predecessors> struct withdrawal_violation<P, replace<Predecessors...>> {
    using patch = P;
    static constexpr const patch_value *before[sizeof...(Predecessors) + 1] = {&as_patch<Predecessors>...};
    static constexpr violation value =
        find_idle_withdrawal(as_patch<P>, instance<P>.as_patch, before, sizeof...(Predecessors));
};

template <class P, class Replace> struct find_in_family;
template <class P, class... Predecessors> struct find_in_family<P, replace<Predecessors...>> {
    using type =
        first_of<own_violation<P>, own_violation<Predecessors>..., withdrawal_violation<P, replace<Predecessors...>>,
                 succession_violation<P, Predecessors>..., stack_violation<P>>;
};
template <class P> struct find_in_family<P, no_replace> : find_in_family<P, replace<>> {};

template <class P, bool IsPatch = is_patch<P>> struct find_first : find_in_family<P, predecessors_of<P>> {};
template <class P> struct find_first<P, false> { using type = not_a_patch<P>; };

/// What is checked before any set is computed.
template <class P> using family_violation = typename find_first<P>::type;

/// The functions of a patch as written, and whether it replaces: then its own no-ops end with its transition.
struct listing {
    set_view functions;
    bool replacing;

    // When a replacing transition is complete, klp_discard_nops() has freed the no-ops of the new patch.
    [[nodiscard]] constexpr auto keeps(const function &f) const -> bool { return !(replacing && f.noop); }
};

template <class P> inline constexpr listing listing_of{listed<P>, is_replacing(as_patch<P>)};

constexpr auto count_below(const patch_value &patch) -> size_t {
    size_t count = 0;
    for_each_below(patch, [&](const patch_value &other) { count += other.functions; });
    return count;
}

template <size_t Count> consteval auto list_below(const patch_value &patch) -> function_list<Count> {
    function_list<Count> result;
    for_each_below(patch, [&](const patch_value &other) {
        const listing of_other{{}, is_replacing(other)};
        size_t kept = result.count;
        list_functions(result, other);
        for (size_t i = kept; i < result.count; ++i)
            if (of_other.keeps(result.items[i]))
                result.items[kept++] = result.items[i];
        result.count = kept;
    });
    return result;
}

/// What the patches leave live that a patch is stacked on. They are live wherever the patch is.
template <class P> inline constexpr auto listed_below = list_below<count_below(as_patch<P>)>(as_patch<P>);

template <class Replace> struct predecessors_of_patch;
template <class... P> struct predecessors_of_patch<replace<P...>> {
    static constexpr size_t number = sizeof...(P);
    static constexpr const patch_value *patches[number + 1] = {&as_patch<P>..., nullptr};
    static constexpr size_t count = 2 * number;
    static constexpr listing listings[count + 1] = {listing_of<P>..., listing{listed_below<P>, false}..., {}};
};
template <> struct predecessors_of_patch<no_replace> : predecessors_of_patch<replace<>> {};

template <class P, class Visit> constexpr void for_each_expected(Visit visit) {
    using before = predecessors_of_patch<predecessors_of<P>>;
    for (size_t i = 0; i < before::number; ++i) {
        visit(*before::patches[i]);
        for_each_below(*before::patches[i], visit);
    }
}

template <class P> consteval auto count_expected() -> size_t {
    size_t count = 0;
    for_each_expected<P>([&](const patch_value &) { ++count; });
    return count;
}

template <class P> consteval auto list_expected() -> function_list<count_expected<P>()> {
    function_list<count_expected<P>()> result;
    function_table<count_expected<P>()> found;
    for_each_expected<P>([&](const patch_value &patch) {
        result.push_back({.name = patch.name});
        if (!found.insert(result.items[result.count - 1]))
            --result.count;
    });
    return result;
}

/// The names of the patches that may be live when this one is loaded, each once. As functions, so that a table of
/// functions can find duplicates.
template <class P> inline constexpr auto expected = list_expected<P>();

/// How many functions one constant evaluation looks up: far below the default limits of every compiler.
inline constexpr size_t lookup_leaf = 2048;

template <class P> consteval auto count_inherited() -> size_t {
    using before = predecessors_of_patch<predecessors_of<P>>;
    size_t count = 0;
    for (size_t i = 0; i < before::count; ++i)
        count += before::listings[i].functions.count;
    return count;
}

// All functions of all predecessors have a number; this looks at those from Low up to, not including, High. A function
// that several predecessors have is taken once. If the result does not fit, it is cut off: count then equals Room.
template <class P, size_t Low, size_t High, size_t Room> consteval auto find_missing() -> reference_list<Room> {
    using before = predecessors_of_patch<predecessors_of<P>>;
    // Of one predecessor that is stacked on nothing no function can be found twice.
    const bool once = before::number == 1 && before::listings[before::number].functions.count == 0;
    reference_list<Room> result;
    function_table<Room> found;
    size_t begin = 0; // of a predecessor's functions
    for (size_t i = 0; i < before::count && begin < High; ++i) {
        const listing &predecessor = before::listings[i];
        const size_t end = begin + predecessor.functions.count;
        for (size_t n = begin < Low ? Low : begin; n < end && n < High; ++n) {
            const function &f = predecessor.functions.items[n - begin];
            if (!predecessor.keeps(f) || table_of<P>.contains(f) || (!once && !found.insert(f)))
                continue;
            result.push_back(f);
            if (result.count == Room)
                return result;
        }
        begin = end;
    }
    return result;
}

/// \p a, followed by what only \p b has.
template <size_t A, size_t B>
consteval auto join(const reference_list<A> &a, const reference_list<B> &b) -> reference_list<A + B> {
    reference_list<A + B> result;
    function_table<A + B> found;
    for (size_t i = 0; i < a.count; ++i)
        if (found.insert(*a.items[i]))
            result.push_back(*a.items[i]);
    for (size_t i = 0; i < b.count; ++i)
        if (found.insert(*b.items[i]))
            result.push_back(*b.items[i]);
    return result;
}

/// What predecessors have and the patch lacks. First with little room, since a compiler initialises all of it, and
/// again with enough if that was too little. Large ranges are split in halves, so that each evaluation stays within the
/// limits.
template <class P, size_t Low, size_t High> consteval auto missing() {
    if constexpr (High - Low <= lookup_leaf) {
        constexpr size_t little = High - Low < 64 ? High - Low + 1 : 64;
        constexpr auto few = find_missing<P, Low, High, little>();
        if constexpr (few.count < little)
            return few;
        else
            return find_missing<P, Low, High, High - Low + 1>();
    } else {
        constexpr size_t middle = Low + (High - Low) / 2;
        constexpr auto low = missing<P, Low, middle>();
        constexpr auto high = missing<P, middle, High>();
        return join(low, high);
    }
}

/// The no-ops that follow from replace<>, beside those that klp::revert names. In the order of the predecessors:
/// sorting takes a compiler longer than finding them, so only klp::noops, for users, sorts.
template <class P> inline constexpr auto implied_noops = missing<P, 0, count_inherited<P>()>();

template <class P> consteval auto count_noops() -> size_t {
    size_t count = implied_noops<P>.count;
    for (size_t i = 0; i < listed_count<P> && (as_patch<P>.traits & asks_for_noop) != 0; ++i)
        count += listed<P>.items[i].noop;
    return count;
}

template <class P> struct as_implied {
    static constexpr size_t count = implied_noops<P>.count;
    static constexpr auto at(size_t i) -> const function & { return *implied_noops<P>.items[i]; }
};

template <class P> consteval auto make_noops() {
    constexpr auto implied = sort_range<as_implied<P>>();
    const auto asked_for = refer<listed_count<P>>(sorted<P>, [](const function &f) { return f.noop; });
    auto all = gather<count_noops<P>()>(set_union(asked_for, implied));
    for (size_t i = 0; i < all.count; ++i) {
        all.items[i].noop = true;
        all.items[i].has_code = false;
    }
    return all;
}

template <class P> inline constexpr auto noop_set = make_noops<P>();

} // namespace detail

/// The no-ops of a patch: every (object, name, sympos) that a predecessor has and the patch lacks, and its reverts. The
/// patches that a predecessor is stacked on count as predecessors, too.
///
/// A range of klp::function, sorted; `noops<v3>.contains("vmlinux", "version_proc_show")`, `noops<v3>.size()`.
template <class P>
inline constexpr set_view noops = detail::enforced<detail::family_violation<P>>::value ? set_view(detail::noop_set<P>)
                                                                                       : set_view();

/// All functions that a patch lists, replacements and reverts, sorted.
template <class P> inline constexpr set_view functions = detail::sorted<P>;

} // namespace klp
