// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The set algebra of patches: what a patch leaves behind when live, and what a patch that replaces it reverts.
#pragma once

#include "description.hpp"
#include "message.hpp"

namespace klp {

namespace detail {

template <class P> struct shape_finding {
    static constexpr finding value = find_broken_rule({P::as_patch, listed<P>, sorted<P>});
};

} // namespace detail

/// True; for a patch that breaks a rule, a compile error that says which.
template <class P> inline constexpr bool check = detail::obeyed<P, detail::shape_finding<P>>::value;

namespace detail {

// Asked before any set is worked out, so that the message has a short way to the author's line.
template <class Replace> inline constexpr bool check_each = true;
template <class... P> inline constexpr bool check_each<replace<P...>> = (check<P> && ...);

template <class P, class Predecessor> struct succession_finding {
    static constexpr finding value = find_broken_succession(P::as_patch, Predecessor::as_patch);
};

template <class P, class Replace> inline constexpr bool check_succession = true;
template <class P, class... Predecessors>
inline constexpr bool
    check_succession<P, replace<Predecessors...>> = (obeyed<P, succession_finding<P, Predecessors>>::value && ...);

template <class P>
inline constexpr bool check_family =
    check<P> &&check_each<typename P::predecessors> &&check_succession<P, typename P::predecessors>;

template <class P>
inline constexpr auto changed = gather(refer<listed_count<P>>(sorted<P>, [](const function &f) { return !f.noop; }));

// When a replacing transition is complete, klp_discard_nops() has freed the no-ops of the new patch.
template <class P> consteval auto find_footprint() -> set_view {
    if constexpr (is_replacing(P::as_patch))
        return changed<P>;
    else
        return sorted<P>;
}

/// What a patch has on its lists once it is live, and what klp_add_nops() would therefore make no-ops for.
template <class P> inline constexpr set_view footprint = find_footprint<P>();

template <class Replace> struct predecessor_views;
template <class... P> struct predecessor_views<replace<P...>> {
    static constexpr size_t count = sizeof...(P);
    static constexpr set_view views[count + 1] = {footprint<P>..., {}};
};
template <> struct predecessor_views<no_replace> : predecessor_views<replace<>> {};

// Halved down to single patches: as many passes as a merge sort, each a constant evaluation of its own.
template <class Replace, size_t Low, size_t High> consteval auto unite() {
    if constexpr (Low == High) {
        return reference_set<0>{};
    } else if constexpr (High - Low == 1) {
        constexpr set_view view = predecessor_views<Replace>::views[Low];
        return refer<view.count>(view);
    } else {
        constexpr size_t middle = Low + (High - Low) / 2;
        constexpr auto low = unite<Replace, Low, middle>();
        constexpr auto high = unite<Replace, middle, High>();
        return set_union(low, high);
    }
}

/// Every function that some predecessor may have changed.
template <class P>
inline constexpr auto
    inherited = unite<typename P::predecessors, 0, predecessor_views<typename P::predecessors>::count>();

/// Those of them that the patch does not list: they become no-ops beside the ones that it asks for by name.
template <class P> inline constexpr auto implied_noops = gather(set_difference(inherited<P>, sorted<P>));

template <class P> consteval auto make_noops() {
    constexpr auto asked_for = refer<listed_count<P>>(sorted<P>, [](const function &f) { return f.noop; });
    auto all = [=] {
        if constexpr (asked_for.count == 0)
            return implied_noops<P>;
        else
            return gather(set_union(asked_for, refer<implied_noops<P>.count>(implied_noops<P>)));
    }();
    for (size_t i = 0; i < all.count; ++i) {
        all.items[i].noop = true;
        all.items[i].has_code = false;
    }
    return all;
}

template <class P> inline constexpr auto noop_set = make_noops<P>();

} // namespace detail

/// The no-ops of a patch: every (object, name, sympos) of any predecessor that the patch lacks, and its reverts.
///
/// A range of klp::function, sorted; `noops<v3>.contains("vmlinux", "version_proc_show")`, `noops<v3>.size()`.
template <class P>
inline constexpr set_view noops = detail::check_family<P> ? set_view(detail::noop_set<P>) : set_view();

/// All that a patch lists, replacements and reverts, sorted.
template <class P> inline constexpr set_view functions = detail::sorted<P>;

} // namespace klp
