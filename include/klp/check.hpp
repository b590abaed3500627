// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// All checks of a patch before it is emitted: by itself, over its predecessors, of its no-ops, and against the kernels
/// that it is built for.
#pragma once

#include "noops.hpp"
#include "rules/kernel.hpp"

namespace klp {

namespace detail {

/// Whether the patch or one that it replaces says sympos<1>. If none does, they cannot disagree about 0 and 1.
template <class P> consteval auto speaks_of_sympos_1() -> bool {
    traits any = as_patch<P>.traits;
    for_each_expected<P>([&](const patch_value &patch) { any |= patch.traits; });
    return (any & sympos_1) != 0;
}

template <class P> consteval auto count_sympos_1() -> size_t {
    using before = predecessors_of_patch<predecessors_of<P>>;
    size_t count = 0;
    for (size_t i = 0; i < before::count; ++i)
        for (const function &f : before::listings[i].functions)
            count += f.sympos == 1;
    return count;
}

/// If one predecessor has sympos 0 and another 1 for the same function, the patch can agree with only one of them.
template <class P> consteval auto find_disagreement() -> violation {
    using before = predecessors_of_patch<predecessors_of<P>>;
    constexpr size_t count = count_sympos_1<P>();
    function_table<count> ones;
    for (size_t i = 0; i < before::count; ++i)
        for (const function &f : before::listings[i].functions)
            if (f.sympos == 1 && before::listings[i].keeps(f))
                ones.insert(f);
    for (size_t i = 0; i < before::count; ++i)
        for (const function &f : before::listings[i].functions)
            if (f.sympos == 0 && before::listings[i].keeps(f) && ones.contains(f))
                return at(rule::S16_predecessors_agree_on_sympos_0_or_1, f);
    return {};
}

/// Before October 2025 klp_find_func() took 0 and 1 for different positions. Such a kernel adds a no-op for a function
/// that the patch has at the other position, and the load fails, because sysfs refuses a second entry of that name.
template <class P> consteval auto find_other_sympos() -> violation {
    using before = predecessors_of_patch<predecessors_of<P>>;
    const bool any_1 = (as_patch<P>.traits & sympos_1) != 0;
    for (size_t i = 0; i < before::count; ++i)
        for (const function &f : before::listings[i].functions) {
            if (f.sympos != 1 && !(any_1 && f.sympos == 0))
                continue;
            if (before::listings[i].keeps(f) && table_of<P>.contains(f) && table_of<P>[f].sympos != f.sympos)
                return at(rule::S16_sympos_0_or_1_is_written_as_the_predecessor_has_it, f);
        }
    return {};
}

template <class P> consteval auto check_policy() -> violation {
    if (count_elements(as_patch<P>, element::kind::named_reverts) != 0)
        for (size_t i = 0; i < implied_noops<P>.count; ++i)
            if (const function &f = *implied_noops<P>.items[i]; !gives_back(as_patch<P>, f))
                return at(rule::R1_every_revert_is_named, f);
    const element &budget = find_element(as_patch<P>, element::kind::at_most_noops);
    if (budget.is == element::kind::at_most_noops && count_noops<P>() > budget.number)
        return {.broken = rule::R6_there_are_no_more_noops_than_allowed,
                .found = count_noops<P>(),
                .allowed = budget.number};
    return {};
}

template <class P> consteval auto check_set() -> violation {
    violation found;
    if constexpr (speaks_of_sympos_1<P>()) {
        found = find_disagreement<P>();
        if (found.broken == rule::none)
            found = find_other_sympos<P>();
    }
    return found.broken != rule::none ? found : check_policy<P>();
}

template <class P> struct set_violation {
    using patch = P;
    static constexpr violation value = check_set<P>();
};

/// The element of built_for<>; without one, an element that names no kernel.
template <class P> inline constexpr const element &kernels_of = find_element(as_patch<P>, element::kind::built_for);

/// How many functions one constant evaluation looks up in a kernel. Far below the default limits of every compiler.
inline constexpr size_t symbol_leaf = 256;

/// How many names of a patch the kernel looks up: functions, no-ops and symbols.
template <class P>
inline constexpr size_t sought_count = listed<P>.count + implied_noops<P>.count + symbols_of<P>.count;

// No-ops are checked, too: the kernel looks up their functions like all others.
template <class P> consteval auto check_symbol(const snapshot_value &kernel, size_t from) -> violation {
    const size_t own = listed<P>.count;
    const size_t hooked = own + implied_noops<P>.count;
    for (size_t i = from; i < sought_count<P> && i < from + symbol_leaf; ++i) {
        const violation found = i < own      ? check_name(kernel, listed<P>.items[i])
                                : i < hooked ? check_name(kernel, *implied_noops<P>.items[i - own])
                                             : check_name(kernel, symbols_of<P>.items[i - hooked]);
        if (found.broken != rule::none)
            return found;
    }
    if (from + symbol_leaf < sought_count<P>)
        return {};
    const violation found = check_module(kernel, as_patch<P>);
    return found.broken != rule::none ? found : check_reload(kernel, as_patch<P>);
}

template <class P, const element &Kernels, size_t Kernel, size_t From> struct symbol_violation {
    using patch = P;
    static constexpr violation value = check_symbol<P>(Kernels.snapshots[Kernel], From);
};

// Kernels is the element of built_for<> in the patch, or one that check_on<> puts in its place.
template <class P, const element &Kernels, size_t Kernel = 0, size_t From = 0> consteval auto find_in_kernels() {
    if constexpr (Kernel == Kernels.number)
        return no_violation{};
    else if constexpr (is_broken<symbol_violation<P, Kernels, Kernel, From>>)
        return symbol_violation<P, Kernels, Kernel, From>{};
    else if constexpr (From + symbol_leaf >= sought_count<P>)
        return find_in_kernels<P, Kernels, Kernel + 1>();
    else
        return find_in_kernels<P, Kernels, Kernel, From + symbol_leaf>();
}

// Stops at the first broken rule: what comes after it would only be its consequence.
template <class P> consteval auto check_patch() {
    if constexpr (is_broken<family_violation<P>>)
        return family_violation<P>{};
    else if constexpr (is_broken<set_violation<P>>)
        return set_violation<P>{};
    else
        return find_in_kernels<P, kernels_of<P>>();
}

template <class P> using violation_of = decltype(check_patch<P>());

} // namespace detail

/// True, or a compile error that says which rule the patch breaks. KLP_PATCH() checks the same.
template <class P> inline constexpr bool check = detail::enforced<detail::violation_of<P>>::value;

} // namespace klp
