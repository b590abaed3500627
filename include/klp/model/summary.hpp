// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Sums over the members of an object and the elements of a patch: counts and traits. They are computed in one walk, so
/// that no check has to walk again.
#pragma once

#include "element.hpp"

namespace klp::detail {

constexpr auto trait_of(member::kind kind) -> traits {
    return traits{1} << (first_member_trait + static_cast<unsigned>(kind));
}

constexpr auto trait_of(element::kind kind) -> traits {
    return traits{1} << (first_element_trait + static_cast<unsigned>(kind));
}

/// The kinds of elements that composition.hpp replaces by what they stand for.
inline constexpr traits opened_elements = trait_of(element::kind::fix) | trait_of(element::kind::fixes_of) |
                                          trait_of(element::kind::withdraw) | trait_of(element::kind::when);

/// Whether a member of the object is of a kind.
constexpr auto has(const element &object, member::kind kind) -> bool {
    return (object.traits & trait_of(kind)) != 0;
}

/// Whether an element of the patch is of a kind.
constexpr auto has(const patch_value &patch, element::kind kind) -> bool {
    return (patch.traits & trait_of(kind)) != 0;
}

/// The callbacks of all members of an object together.
constexpr auto callbacks_of(const element &object) -> callback_list {
    callback_list all;
    for (size_t i = 0; i < object.count && (object.traits & gives_callback) != 0; ++i)
        if (const callback_list &more = *object.members[i]->more->callbacks;
            object.members[i]->is == member::kind::callbacks)
            for (size_t kind = 0; kind < callback_kinds; ++kind) {
                all.code[kind] = more.given[kind] != 0 ? more.code[kind] : all.code[kind];
                all.given[kind] += more.given[kind];
            }
    return all;
}

constexpr auto first_symbol_of(const element &object) -> const string & {
    size_t i = 0;
    while (object.members[i]->is != member::kind::symbol)
        ++i;
    return object.members[i]->more->symbol->name;
}

/// \p name_is are the traits of the name.
constexpr auto object_of(string name, bool is_kernel, const member *const *members, size_t count, traits name_is)
    -> element {
    using kind = member::kind;
    element result{.object = name, .is_kernel = is_kernel, .members = members, .count = count, .traits = name_is};
    for (size_t i = 0; i < count; ++i) {
        const member &declared = *members[i];
        if (declared.traits != 0)
            result.traits |= declared.traits;
        if (declared.is == kind::function) {
            ++result.functions;
            continue;
        }
        if (declared.is == kind::callbacks && has(result, kind::callbacks))
            result.traits |= two_callbacks;
        result.traits |= trait_of(declared.is);
        result.functions += declared.is == kind::table ? declared.count : 0;
        result.symbols += declared.is == kind::symbol;
    }
    if (result.functions == 0 && result.symbols == 0 && (result.traits & gives_callback) == 0)
        result.traits |= idle;
    return result;
}

/// Elements of every other kind may be listed only once (G1).
inline constexpr traits may_be_repeated =
    trait_of(element::kind::object) | trait_of(element::kind::state) | trait_of(element::kind::named_reverts) |
    trait_of(element::kind::must_replace) | trait_of(element::kind::mistake) | opened_elements;

constexpr auto patch_of(string name, const element *const *elements, size_t count, const fix_list &fixes)
    -> patch_value {
    patch_value result{.name = name, .elements = elements, .count = count, .fixes = &fixes};
    traits found = traits_of_patch(name) | (fixes.any ? speaks_of_fixes : 0);
    traits repeated = 0;
    for (size_t i = 0; i < count; ++i) {
        const element &declared = *elements[i];
        const traits kind = trait_of(declared.is);
        repeated |= found & kind;
        found |= kind | declared.traits;
        result.functions += declared.functions;
        result.symbols += declared.symbols;
        result.states += declared.is == element::kind::state;
        if (declared.object == name)
            found |= odd_name;
    }
    if ((repeated & ~may_be_repeated) != 0)
        found |= two_elements;
    if (result.functions == 0 && (found & trait_of(element::kind::replace)) == 0)
        found |= idle;
    result.traits = found;
    return result;
}

} // namespace klp::detail
