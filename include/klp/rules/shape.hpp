// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules for every patch by itself, whether it is emitted or only described.
#pragma once

#include "../model/description.hpp"
#include "../model/lookup.hpp"
#include "fixes.hpp"
#include "names.hpp"
#include "symbol.hpp"

namespace klp::detail {

constexpr auto changes_nothing(rule r, const subject &s) -> violation {
    size_t objects = 0;
    for (size_t i = 0; i < s.patch.count; ++i) {
        const element &e = *s.patch.elements[i];
        if (is_object(e) && !changes_something(e) && e.symbols == 0)
            return {.broken = r, .object = e.object};
        objects +=
            is_object(e) && (changes_something(e) || (e.symbols != 0 && !e.is_kernel)); // S31 reports such a module
    }
    return objects == 0 && !is_replacing(s.patch) ? violation{.broken = r} : violation{};
}

constexpr auto object_twice(rule r, const subject &s) -> violation {
    const pair &same = s.same_objects;
    return same.second != 0 ? violation{.broken = r, .object = s.patch.elements[same.second]->object} : violation{};
}

constexpr auto twice(rule r, const subject &s, bool same_sympos) -> violation {
    const function &a = s.listed.items[s.same_functions.first];
    const function &b = s.listed.items[s.same_functions.second];
    if (s.same_functions.second == 0 || (a.sympos == b.sympos) != same_sympos)
        return {};
    const violation found = with_fixes(at(r, b), s.patch, b.position());
    return found.other_fix.empty() ? found : in_two_fixes(found);
}

constexpr auto function_twice(rule r, const subject &s) -> violation {
    return twice(r, s, true);
}

constexpr auto sympos_0_beside_1(rule r, const subject &s) -> violation {
    return twice(r, s, false);
}

constexpr auto callback_twice(rule r, const subject &s) -> violation {
    for (size_t i = 0; i < s.patch.count; ++i) {
        const element &e = *s.patch.elements[i];
        const callback_list all = callbacks_of(e);
        for (size_t kind = 0; kind < callback_kinds; ++kind)
            if (all.given[kind] > 1)
                return {.broken = r, .object = e.object, .word = callback_names[kind]};
    }
    return {};
}

constexpr auto state_0(rule r, const subject &s) -> violation {
    for (size_t i = 0; i < s.patch.count; ++i)
        if (s.patch.elements[i]->is == element::kind::state && s.patch.elements[i]->state.id == 0)
            return {.broken = r};
    return {};
}

constexpr auto state_twice(rule r, const subject &s) -> violation {
    const pair &same = s.same_states;
    return same.second != 0 ? violation{.broken = r, .state = s.patch.elements[same.second]->state.id} : violation{};
}

constexpr auto said_twice(rule r, const subject &) -> violation {
    return {.broken = r}; // its bit in the patch says that it is broken
}

constexpr auto unknown_alone(rule r, const subject &s) -> violation {
    const bool alone = policy_of(s.patch) != unknown_policy::kernel && !is_replacing(s.patch);
    return alone ? violation{.broken = r} : violation{};
}

constexpr auto stacked_and_replacing(rule r, const subject &s) -> violation {
    const bool both = count_elements(s.patch, element::kind::stacked_on) != 0 && is_replacing(s.patch);
    return both ? violation{.broken = r} : violation{};
}

constexpr auto replaces_nothing(rule r, const subject &s) -> violation {
    const bool lacking = count_elements(s.patch, element::kind::must_replace) != 0 && !is_replacing(s.patch);
    return lacking ? violation{.broken = r} : violation{};
}

/// Each rule, and the traits of the patches that may break it. It is checked for no others.
inline constexpr struct {
    rule id;
    traits asked_of;
    violation (*find)(rule, const subject &);
} shape_rules[] = {
    {rule::none, trait_of(element::kind::mistake) | trait_of(member::kind::mistake), misplaced_word},
    {rule::none, speaks_of_fixes, wrong_fix},
    {rule::S6_a_patch_must_change_something, idle, changes_nothing},
    {rule::S7_no_symbol_has_such_a_name, odd_name, no_symbol_name},
    {rule::S9_a_name_must_fit_KSYM_NAME_LEN, odd_name, long_function},
    {rule::S10_an_object_name_must_fit_MODULE_NAME_LEN, odd_name, long_object},
    {rule::S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name, odd_name, module_vmlinux},
    {rule::S11_a_module_name_has_only_letters_digits_and_underscores, odd_name, no_module_name},
    {rule::S24_a_module_that_is_patched_has_another_name, odd_name, name_taken},
    {rule::S24_a_module_of_the_kernel_has_this_name, odd_name, named_as_a_part_of_the_kernel},
    {rule::S34_a_file_of_the_patch_in_sysfs_has_this_name, odd_name, named_as_a_file},
    {rule::S13_an_object_may_be_listed_only_once, listed_twice, object_twice},
    {rule::S14_a_function_may_be_listed_only_once, listed_twice, function_twice},
    {rule::S15_sympos_0_and_1_are_the_same_function, listed_twice, sympos_0_beside_1},
    {rule::S22_an_object_has_one_callback_of_each_kind, two_callbacks, callback_twice},
    {rule::T1_the_id_of_a_state_is_not_0, zero_state, state_0},
    {rule::T2_the_id_of_a_state_is_unique, listed_twice, state_twice},
    {rule::R3_the_patch_must_replace, trait_of(element::kind::must_replace), replaces_nothing},
    {rule::G1_an_element_may_be_said_only_once, two_elements, said_twice},
    {rule::G2_unknown_needs_replace, trait_of(element::kind::unknown), unknown_alone},
    {rule::G4_a_replacing_patch_is_stacked_on_nothing, trait_of(element::kind::stacked_on), stacked_and_replacing},
};

/// The functions that a patch lists, for the rules and the sets to look up.
template <class Table> struct listed_index {
    Table table{};
    pair same{}; ///< the first that is listed twice

    constexpr listed_index(const function *items, size_t count) {
        for (size_t i = 0; i < count; ++i)
            if (!table.insert(items[i]) && same.second == 0)
                same = {static_cast<size_t>(&table[items[i]] - items), i};
    }
};

template <class P>
inline constexpr listed_index<function_table<listed_count<P>>> index_of{listed<P>.items, listed_count<P>};
template <class P> inline constexpr const auto &table_of = index_of<P>.table;

template <class Table> consteval auto find_same_objects(const patch_value &patch) -> pair {
    Table table;
    for (size_t i = 0; i < patch.count; ++i)
        if (const element &e = *patch.elements[i]; is_object(e))
            if (const size_t first = table.insert(kernel_object, e.object, i); first != i)
                return {first, i};
    return {};
}

template <size_t Slots> consteval auto find_same_states(const patch_value &patch) -> pair {
    constexpr size_t last = Slots - 1;
    size_t slots[Slots]{}; // the place of an element and one, or 0
    for (size_t i = 0; i < patch.count && patch.states != 0; ++i) {
        const element &e = *patch.elements[i];
        if (e.is != element::kind::state)
            continue;
        size_t slot = e.state.id & last;
        for (; slots[slot] != 0; slot = (slot + 1) & last)
            if (patch.elements[slots[slot] - 1]->state.id == e.state.id)
                return {slots[slot] - 1, i};
        slots[slot] = i + 1;
    }
    return {};
}

constexpr auto check_shape(const subject &s) -> violation {
    const bool same = s.same_functions.second != 0 || s.same_objects.second != 0 || s.same_states.second != 0;
    const traits has = s.patch.traits | (same ? listed_twice : 0);
    for (const auto &r : shape_rules)
        if ((has & r.asked_of) != 0)
            if (const violation found = r.find(r.id, s); found.broken != rule::none)
                return found.fix.empty() ? with_fixes(found, s.patch) : found;
    return {};
}

template <class P> consteval auto check_by_itself() -> violation {
    const violation found = check_shape({as_patch<P>, listed<P>, index_of<P>.same,
                                         find_same_objects<name_table<as_patch<P>.count>>(as_patch<P>),
                                         find_same_states<slots_for(as_patch<P>.states)>(as_patch<P>)});
    if constexpr (speaks_of_symbols(as_patch<P>))
        return found.broken != rule::none ? found : with_fixes(check_symbols<P>(), as_patch<P>);
    else
        return found;
}

template <class P> struct shape_violation {
    using patch = P;
    static constexpr violation value = check_by_itself<P>();
};

} // namespace klp::detail
