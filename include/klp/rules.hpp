// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The kernel's rules that a descriptor alone can break, in the order of docs/rules.md. A rule is an enumerator, whose
/// name is what older compilers can show, a sentence, and a function that finds the first place where it is broken.
#pragma once

#include "description.hpp"
#include "layout.hpp"

namespace klp {

enum class rule : unsigned char {
    none,
    S6_a_patch_must_change_something,
    S7_a_function_needs_a_name,
    S8_a_func_without_code_cannot_be_emitted,
    S9_a_function_name_must_fit_KSYM_NAME_LEN,
    S10_an_object_name_must_fit_MODULE_NAME_LEN,
    S11_a_module_name_has_only_letters_digits_and_underscores,
    S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name,
    S13_an_object_may_be_listed_only_once,
    S14_a_function_may_be_listed_only_once,
    S15_sympos_0_and_1_are_the_same_function,
    S22_an_object_has_one_callback_of_each_kind,
    S24_a_patch_has_the_name_of_its_module_and_is_emitted_once,
    T1_the_id_of_a_state_is_not_0,
    T2_the_id_of_a_state_is_unique,
    T3_a_replacing_patch_has_every_state_of_its_predecessors,
    T4_the_version_of_a_state_never_goes_back,
    G1_replace_and_unknown_may_be_said_only_once,
    G2_unknown_needs_replace,
};

namespace detail {

/// Where a rule is broken. Empty names: it is about the patch as a whole.
struct finding {
    rule broken = rule::none;
    string object{};
    string function{};
    string predecessor{}; ///< the patch beside which the rule is broken
};

/// What a rule looks at.
struct subject {
    patch_value patch;
    set_view listed; ///< as written
    set_view sorted;
};

using find_fn = finding (*)(rule, const subject &);

constexpr auto at(rule r, const function &f) -> finding {
    return {r, f.object, f.name};
}

constexpr auto is_object(const element &e) -> bool {
    return e.is == element::kind::object;
}

constexpr auto changes_nothing(rule r, const subject &s) -> finding {
    size_t members = 0;
    for (size_t i = 0; i < s.patch.count; ++i) {
        const element &e = s.patch.elements[i];
        if (is_object(e) && e.count == 0)
            return {r, e.object, {}};
        members += e.count;
    }
    return members == 0 && !is_replacing(s.patch) ? finding{r, {}, {}} : finding{};
}

constexpr auto unnamed_function(rule r, const subject &s) -> finding {
    for (const function &f : s.listed)
        if (f.name.empty())
            return at(r, f);
    return {};
}

constexpr auto long_function(rule r, const subject &s) -> finding {
    for (const function &f : s.listed)
        if (f.name.size >= abi::ksym_name_len)
            return at(r, f);
    return {};
}

constexpr auto is_module_name(string name) -> bool {
    for (size_t i = 0; i < name.size; ++i) {
        const char c = name.data[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'))
            return false;
    }
    return !name.empty();
}

constexpr auto long_object(rule r, const subject &s) -> finding {
    if (s.patch.name.size >= abi::module_name_len)
        return {r, s.patch.name, {}};
    for (size_t i = 0; i < s.patch.count; ++i)
        if (s.patch.elements[i].object.size >= abi::module_name_len)
            return {r, s.patch.elements[i].object, {}};
    return {};
}

constexpr auto no_module_name(rule r, const subject &s) -> finding {
    if (!is_module_name(s.patch.name))
        return {r, s.patch.name, {}};
    for (size_t i = 0; i < s.patch.count; ++i)
        if (is_object(s.patch.elements[i]) && !is_module_name(s.patch.elements[i].object))
            return {r, s.patch.elements[i].object, {}};
    return {};
}

constexpr auto module_vmlinux(rule r, const subject &s) -> finding {
    for (size_t i = 0; i < s.patch.count; ++i) {
        const element &e = s.patch.elements[i];
        if (is_object(e) && e.object == kernel_object && !e.is_kernel)
            return {r, e.object, {}};
    }
    return {};
}

constexpr auto object_twice(rule r, const subject &s) -> finding {
    for (size_t i = 0; i < s.patch.count; ++i)
        for (size_t j = 0; is_object(s.patch.elements[i]) && j < i; ++j)
            if (is_object(s.patch.elements[j]) && s.patch.elements[i].object == s.patch.elements[j].object)
                return {r, s.patch.elements[i].object, {}};
    return {};
}

constexpr auto twice(rule r, const subject &s, bool same_sympos) -> finding {
    for (size_t i = 1; i < s.sorted.count; ++i) {
        const function &a = s.sorted.items[i - 1];
        const function &b = s.sorted.items[i];
        if (compare(a, b) == 0 && (a.sympos == b.sympos) == same_sympos)
            return at(r, b);
    }
    return {};
}

constexpr auto function_twice(rule r, const subject &s) -> finding {
    return twice(r, s, true);
}

constexpr auto sympos_0_beside_1(rule r, const subject &s) -> finding {
    return twice(r, s, false);
}

constexpr auto callback_twice(rule r, const subject &s) -> finding {
    for (size_t i = 0; i < s.patch.count; ++i) {
        const element &object = s.patch.elements[i];
        size_t given[callback_kinds]{};
        for (size_t m = 0; m < object.count; ++m)
            for (size_t kind = 0; kind < callback_kinds; ++kind)
                if ((given[kind] += object.members[m].given[kind]) > 1)
                    return {r, object.object, {}};
    }
    return {};
}

constexpr auto state_0(rule r, const subject &s) -> finding {
    for (size_t i = 0; i < s.patch.count; ++i)
        if (s.patch.elements[i].is == element::kind::state && s.patch.elements[i].state.id == 0)
            return {r, {}, {}};
    return {};
}

constexpr auto state_twice(rule r, const subject &s) -> finding {
    for (size_t i = 0; i < s.patch.count; ++i)
        for (size_t j = 0; s.patch.elements[i].is == element::kind::state && j < i; ++j)
            if (s.patch.elements[j].is == element::kind::state &&
                s.patch.elements[j].state.id == s.patch.elements[i].state.id)
                return {r, {}, {}};
    return {};
}

constexpr auto said_twice(rule r, const subject &s) -> finding {
    const bool twice =
        count_elements(s.patch, element::kind::replace) > 1 || count_elements(s.patch, element::kind::unknown) > 1;
    return twice ? finding{r, {}, {}} : finding{};
}

constexpr auto unknown_alone(rule r, const subject &s) -> finding {
    const bool alone = policy_of(s.patch) != unknown_policy::kernel && !is_replacing(s.patch);
    return alone ? finding{r, {}, {}} : finding{};
}

/// The rules that every patch obeys, emitted or only described.
inline constexpr struct {
    rule id;
    string sentence;
    find_fn find;
} rules[] = {
    {rule::S6_a_patch_must_change_something, "S6: changes nothing: it names no function and no callback",
     changes_nothing},
    {rule::S7_a_function_needs_a_name, "S7: has an empty name", unnamed_function},
    {rule::S9_a_function_name_must_fit_KSYM_NAME_LEN, "S9: its name is longer than the kernel's KSYM_NAME_LEN allows",
     long_function},
    {rule::S10_an_object_name_must_fit_MODULE_NAME_LEN,
     "S10: the name is longer than the kernel's MODULE_NAME_LEN allows", long_object},
    {rule::S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name,
     "S12: the kernel itself is klp::vmlinux<...>, not a module of that name", module_vmlinux},
    {rule::S11_a_module_name_has_only_letters_digits_and_underscores,
     "S11: a module name has only letters, digits and '_', and no '.ko'; any other is never patched", no_module_name},
    {rule::S13_an_object_may_be_listed_only_once, "S13: the object is listed twice", object_twice},
    {rule::S14_a_function_may_be_listed_only_once, "S14: the function is listed twice", function_twice},
    {rule::S15_sympos_0_and_1_are_the_same_function,
     "S15: listed with sympos 0 and with sympos 1, which are the same function", sympos_0_beside_1},
    {rule::S22_an_object_has_one_callback_of_each_kind, "S22: the object has two callbacks of one kind",
     callback_twice},
    {rule::T1_the_id_of_a_state_is_not_0, "T1: a state has the id 0, which ends the list of states", state_0},
    {rule::T2_the_id_of_a_state_is_unique, "T2: two states have the same id; the kernel sees the first only",
     state_twice},
    {rule::G1_replace_and_unknown_may_be_said_only_once, "G1: says replace<> or unknown<> twice", said_twice},
    {rule::G2_unknown_needs_replace, "G2: unknown<> says what a replacing patch does, and this one replaces nothing",
     unknown_alone},
};

constexpr auto find_state(const patch_value &patch, unsigned long id) -> const element & {
    size_t i = 0;
    while (i < patch.count && !(patch.elements[i].is == element::kind::state && patch.elements[i].state.id == id))
        ++i;
    return patch.elements[i]; // the entry behind the last says nothing
}

/// Whether the kernel lets a patch replace another: klp_is_patch_compatible() in kernel/livepatch/state.c.
constexpr auto find_broken_succession(const patch_value &patch, const patch_value &predecessor) -> finding {
    for (size_t i = 0; i < predecessor.count; ++i) {
        const element &had = predecessor.elements[i];
        if (had.is != element::kind::state)
            continue;
        const element &has = find_state(patch, had.state.id);
        if (has.is != element::kind::state)
            return {rule::T3_a_replacing_patch_has_every_state_of_its_predecessors, {}, {}, predecessor.name};
        if (has.state.version < had.state.version)
            return {rule::T4_the_version_of_a_state_never_goes_back, {}, {}, predecessor.name};
    }
    return {};
}

constexpr auto find_broken_rule(const subject &s) -> finding {
    for (const auto &r : rules)
        if (const finding found = r.find(r.id, s); found.broken != rule::none)
            return found;
    return {};
}

constexpr auto sentence_of(rule broken) -> string {
    for (const auto &r : rules)
        if (r.id == broken)
            return r.sentence;
    if (broken == rule::T3_a_replacing_patch_has_every_state_of_its_predecessors)
        return "T3: lacks a state of a patch that it replaces; the kernel refuses the one over the other";
    if (broken == rule::T4_the_version_of_a_state_never_goes_back)
        return "T4: has a state at a lower version than a patch that it replaces; the kernel refuses the one over the "
               "other";
    if (broken == rule::S8_a_func_without_code_cannot_be_emitted)
        return "S8: has no code: such a func only describes a patch that others replace";
    return "S24: a patch has the name of its module, and is emitted once";
}

} // namespace detail
} // namespace klp
