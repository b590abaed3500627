// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The checks of a patch that is emitted: all of check<P>, code for each function, and that it is emitted once, into
/// the module of its name.
#pragma once

#include "arrays.hpp"

namespace klp::detail {

#ifdef KBUILD_MODNAME
inline constexpr string built_module{KBUILD_MODNAME};
#else
inline constexpr string built_module{};
#endif

/// What only the expansion of KLP_PATCH() knows: whether it is the first for this module, and the name it was given,
/// which becomes part of symbols.
struct emission {
    bool first;
    string written;
};

/// Whether code is a null constant. For the address of a symbol the compiler cannot tell, and this is false.
constexpr auto is_null(const insn *code) -> bool {
    return __builtin_constant_p(code == nullptr) && code == nullptr;
}

consteval auto check_emission(const patch_value &patch, set_view listed, emission emitted) -> violation {
    if (!is_identifier(emitted.written))
        return {.broken = rule::G9_KLP_PATCH_stands_in_the_namespace_of_the_patch_and_takes_its_name_alone};
    for (const function &f : listed)
        if (!f.noop && (!f.has_code || is_null(f.code)))
            return at(rule::S8_a_func_without_code_cannot_be_emitted, f);
    for (size_t i = 0; i < patch.fixes->fixes.count; ++i)
        if (patch.fixes->fixes.items[i]->only_named)
            return {.broken = rule::F6_a_fix_that_is_only_named_cannot_be_emitted,
                    .fix = patch.fixes->fixes.items[i]->object};
    if (!emitted.first)
        return {.broken = rule::S24_a_patch_is_emitted_once};
    if (!built_module.empty() && !(built_module == patch.name))
        return {.broken = rule::S24_a_patch_has_the_name_of_its_module, .suggestion = built_module};
    return {};
}

template <class P, bool First, name Written> struct emission_violation {
    using patch = P;
    static constexpr violation value = check_emission(as_patch<P>, listed<P>, {First, Written});
};

/// The tag of a patch's module; for a type that is not a patch, a tag of that type.
template <class P> struct no_module {};
template <class P> struct module_name { using tag = no_module<P>; };
template <is_patch P> struct module_name<P> { using tag = typename P::module; };
template <class P> using module_of = typename module_name<P>::tag;

struct no_emitter;
template <class Module> auto emitted_as(Module, ...) -> no_emitter *;

template <class A, class B> inline constexpr bool same_type = false;
template <class T> inline constexpr bool same_type<T, T> = true;

inline constexpr element replaces_all{.is = element::kind::replace};
inline constexpr const element *elements_of_undeclared[] = {&replaces_all, &no_element};

/// Replaces a type that is not declared. It breaks no rule: the compiler has already reported that.
struct undeclared {
    using predecessors = no_replace;
    using module = undeclared;
    patch_value as_patch = patch_of("undeclared", elements_of_undeclared, 1, no_fixes);
};

template <class T> struct pointed_to { using type = undeclared; };
template <class T> struct pointed_to<T *> { using type = T; };
template <class Named> struct type_named { using type = undeclared; };
template <class Named>
requires requires {
    typename Named::pointer;
}
struct type_named<Named> : pointed_to<typename Named::pointer> {};

/// The type that \p Named has a pointer to.
template <class Named> using named = typename type_named<Named>::type;

template <class P, class Emitter, name Written> consteval auto check_to_emit() {
    if constexpr (same_type<P, undeclared>)
        return no_violation{};
    else if constexpr (is_broken<violation_of<P>>)
        return violation_of<P>{};
    else
        return emission_violation<P, same_type<Emitter, no_emitter *>, Written>{};
}

/// The violation of a patch that is emitted: one of check<P>, or a reason why it cannot be emitted.
template <class P, class Emitter, name Written>
using emitted_violation = decltype(check_to_emit<P, Emitter, Written>());

} // namespace klp::detail
