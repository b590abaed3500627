// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules for fixes, and in which fix another rule is broken.
#pragma once

#include "../model/stack.hpp"
#include "subject.hpp"

namespace klp::detail {

/// The first misplaced word among members, also under a condition; \p none if there is none.
constexpr auto find_mistake(const member *const *members, size_t count, const member &none) -> const member & {
    for (size_t m = 0; m < count; ++m) {
        const member &declared = *members[m];
        if (declared.is == member::kind::mistake)
            return declared;
        if (declared.is == member::kind::when)
            if (const member &below = find_mistake(declared.more->members, declared.count, none);
                below.is == member::kind::mistake)
                return below;
    }
    return none;
}

constexpr auto find_mistake(const element &e) -> violation {
    constexpr member none{};
    if (e.is == element::kind::mistake)
        return {.broken = e.broken, .word = e.object};
    const member &declared = find_mistake(e.members, e.count, none);
    return {.broken = declared.more->broken,
            .object = e.object,
            .function = declared.name,
            .symbol = declared.more->symbol->name,
            .word = declared.more->word};
}

/// A misplaced word. Checked first: a misplaced word contributes nothing, so other rules could be broken because of it.
constexpr auto misplaced_word(rule, const subject &s) -> violation {
    const fix_list &fixes = *s.patch.fixes;
    for (size_t i = 0; i < fixes.count; ++i)
        if (violation found = find_mistake(*fixes.pieces[i].declared); found.broken != rule::none) {
            found.fix = fixes.pieces[i].fix;
            return found;
        }
    for (size_t i = 0; i < s.patch.count && fixes.count == 0; ++i)
        if (const violation found = find_mistake(*s.patch.elements[i]); found.broken != rule::none)
            return found;
    return {};
}

/// Whether a function is among members, also under a condition; at any position if \p position is 0.
constexpr auto has_function(const member *const *members, size_t count, const string &name, unsigned long position)
    -> bool {
    const auto is_it = [&](const string &other, unsigned long sympos) {
        return other == name && (position == 0 || position == (sympos == 0 ? 1 : sympos));
    };
    for (size_t m = 0; m < count; ++m) {
        const member &declared = *members[m];
        if (declared.is == member::kind::function && is_it(declared.name, declared.sympos))
            return true;
        for (size_t i = 0; declared.is == member::kind::table && i < declared.count; ++i)
            if (is_it(declared.more->rows[i].name, declared.more->rows[i].sympos))
                return true;
        if (declared.is == member::kind::when && has_function(declared.more->members, declared.count, name, position))
            return true;
    }
    return false;
}

/// The same for a symbol; by the name in C if that is not empty.
constexpr auto has_symbol(const member *const *members, size_t count, const string &name, const string &c_name)
    -> bool {
    for (size_t m = 0; m < count; ++m) {
        const member &declared = *members[m];
        if (declared.is == member::kind::symbol &&
            (c_name.empty() ? declared.more->symbol->name == name : declared.more->symbol->c_name == c_name))
            return true;
        if (declared.is == member::kind::when && has_symbol(declared.more->members, declared.count, name, c_name))
            return true;
    }
    return false;
}

constexpr auto is_about(const violation &found, const element &e, unsigned long position) -> bool {
    if (found.state != unset)
        return e.is == element::kind::state && e.state.id == found.state;
    if (!found.symbol.empty()) // two of one name in C may be in different objects
        return is_object(e) && (!found.word.empty() || e.object == found.object) &&
               has_symbol(e.members, e.count, found.symbol, found.word);
    if (!is_object(e) || !(e.object == found.object))
        return false;
    if (!found.function.empty())
        return has_function(e.members, e.count, found.function, position);
    for (size_t kind = 0; kind < callback_kinds; ++kind)
        if (found.word == callback_names[kind])
            return callbacks_of(e).given[kind] != 0; // for a callback under a condition it is not known
    return true;
}

/// The violation, with the first two fixes that it concerns.
constexpr auto with_fixes(violation found, const patch_value &patch, unsigned long position = 0) -> violation {
    for (size_t i = 0; i < patch.fixes->count && found.other_fix.empty(); ++i) {
        const placed &p = patch.fixes->pieces[i];
        if (!p.fix.empty() && !(p.fix == found.fix) && is_about(found, *p.declared, position))
            (found.fix.empty() ? found.fix : found.other_fix) = p.fix;
    }
    return found;
}

constexpr auto in_two_fixes(violation found) -> violation {
    found.broken = rule::F3_a_function_is_changed_by_one_fix;
    return found;
}

constexpr auto misnamed_fix(const patch_value &patch) -> violation {
    for (size_t i = 0; i < patch.fixes->fixes.count; ++i) {
        const string &name = patch.fixes->fixes.items[i]->object;
        if (was_a_pointer(name))
            return {.broken = rule::G8_a_name_is_a_string_literal_or_a_constexpr_array};
        bool good = !name.empty();
        for (size_t c = 0; c < name.size; ++c)
            good &= name.data[c] > ' ' && name.data[c] < '\x7f' && name.data[c] != ',';
        if (!good)
            return {.broken = rule::F5_the_name_of_a_fix_has_no_blank_and_no_comma, .fix = name};
    }
    return {};
}

constexpr auto fix_twice(const patch_value &patch) -> violation {
    const fix_set &fixes = patch.fixes->fixes;
    for (size_t i = 0; i < fixes.count; ++i)
        if (fixes.find(fixes.items[i]->object) != i)
            return {.broken = rule::F1_a_fix_is_listed_once, .fix = fixes.items[i]->object};
    return {};
}

constexpr auto fixes_of_none(const patch_value &patch) -> violation {
    const string &other = patch.fixes->empty_handed;
    return other.empty() ? violation{}
                         : violation{.broken = rule::G3_fixes_of_takes_a_patch_that_has_fixes, .predecessor = other};
}

/// A fix without a word, or with an object that has none. A fix whose conditions do not hold is not empty.
constexpr auto empty_fix(const patch_value &patch) -> violation {
    for (size_t i = 0; i < patch.fixes->fixes.count; ++i)
        if (patch.fixes->fixes.items[i]->number == 0 && !patch.fixes->fixes.items[i]->only_named)
            return {.broken = rule::S6_a_patch_must_change_something, .fix = patch.fixes->fixes.items[i]->object};
    for (size_t i = 0; i < patch.fixes->count; ++i)
        if (const placed &p = patch.fixes->pieces[i]; is_object(*p.declared) && p.declared->count == 0)
            return {.broken = rule::S6_a_patch_must_change_something, .object = p.declared->object, .fix = p.fix};
    return {};
}

constexpr auto wrong_fix(rule, const subject &s) -> violation {
    if (!s.patch.fixes->any)
        return {};
    violation found = misnamed_fix(s.patch);
    if (found.broken == rule::none)
        found = fix_twice(s.patch);
    if (found.broken == rule::none)
        found = fixes_of_none(s.patch);
    return found.broken != rule::none ? found : empty_fix(s.patch);
}

/// Whether a fix is among what fixes_of<> stands for in an element as it was written.
constexpr auto stands_for(const element &written, const string &fix) -> bool {
    if (written.is == element::kind::fixes_of)
        return written.patches->fixes->fixes.contains(fix);
    for (size_t i = 0; written.is == element::kind::when && i < written.number; ++i)
        if (stands_for(*written.elements[i], fix))
            return true;
    return false;
}

constexpr auto find_idle_withdrawal(const patch_value &patch, const patch_value &written,
                                    const patch_value *const *predecessors, size_t count) -> violation {
    for (size_t w = 0; w < patch.fixes->own_withdrawn; ++w) {
        const string &fix = patch.fixes->withdrawn.items[w]->object;
        bool there = false;
        for (size_t i = 0; i < written.count && !there; ++i)
            there = stands_for(*written.elements[i], fix);
        for (size_t i = 0; i < count && !there; ++i)
            there = predecessors[i]->fixes->fixes.contains(fix);
        if (!there)
            return {.broken = rule::F2_what_is_withdrawn_is_in_fixes_of_or_in_a_predecessor, .fix = fix};
    }
    return {};
}

constexpr auto find_lost_fix_of(const patch_value &patch, const patch_value &replaced) -> violation {
    const fix_set &before = replaced.fixes->fixes;
    for (size_t i = 0; i < before.count; ++i)
        if (const string &fix = before.items[i]->object;
            !patch.fixes->fixes.contains(fix) && !patch.fixes->withdrawn.contains(fix))
            return {.broken = rule::F4_a_fix_of_a_predecessor_is_carried_or_withdrawn,
                    .fix = fix,
                    .predecessor = replaced.name};
    return {};
}

/// The patches that the predecessor is stacked on are replaced with it, so their fixes count, too.
constexpr auto find_lost_fix(const patch_value &patch, const patch_value &predecessor) -> violation {
    violation found = find_lost_fix_of(patch, predecessor);
    for_each_below(predecessor, [&](const patch_value &below) {
        if (found.broken == rule::none)
            found = find_lost_fix_of(patch, below);
    });
    return found;
}

constexpr auto changes(const element &declared, const function &f) -> bool {
    if (declared.is == element::kind::object)
        return declared.object == f.object && has_function(declared.members, declared.count, f.name, f.position());
    for (size_t i = 0; (trait_of(declared.is) & opened_elements) != 0 && i < declared.number; ++i)
        if (changes(*declared.elements[i], f))
            return true;
    return false;
}

/// Whether a fix that the patch withdraws changed the function: then its revert is intended.
constexpr auto gives_back(const patch_value &patch, const function &f) -> bool {
    for (size_t i = 0; i < patch.fixes->withdrawn.count; ++i)
        if (changes(*patch.fixes->withdrawn.items[i], f))
            return true;
    return false;
}

} // namespace klp::detail
