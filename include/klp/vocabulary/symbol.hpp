// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words for unexported functions and variables that replacement code uses.
#pragma once

#include "member.hpp"

namespace klp {

namespace detail {

template <name Name> struct as_tag { static constexpr string value = interned<Name>; };
template <name Name> struct from_tag { static constexpr string value = interned<Name>; };

template <class T> inline constexpr bool is_as = false;
template <name Name> inline constexpr bool is_as<as_tag<Name>> = true;
template <class T> inline constexpr bool is_from = false;
template <name Name> inline constexpr bool is_from<from_tag<Name>> = sizeof Name.chars > 1;

template <class... Arguments>
inline constexpr bool are_of_a_symbol = ((is_sympos<Arguments> || is_as<Arguments> || is_from<Arguments>)&&...) &&
                                        (int{is_sympos<Arguments>} + ... + 0) <= 1 &&
                                        (int{is_as<Arguments>} + ... + 0) <= 1 &&
                                        (int{is_from<Arguments>} + ... + 0) <= 1;

template <unsigned long N> constexpr void take(symbol_value &s, sympos_tag<N>) {
    s.sympos = N;
}
template <name Name> constexpr void take(symbol_value &s, as_tag<Name> as) {
    s.c_name = as.value;
}
template <name Name> constexpr void take(symbol_value &s, from_tag<Name> from) {
    s.from = from.value;
}

/// Reads the arguments of symbol: sympos, as and from, in any order.
template <class... Arguments> constexpr auto read_symbol(string name, Arguments... arguments) -> symbol_value {
    symbol_value result{.name = name, .c_name = name};
    if constexpr (are_of_a_symbol<Arguments...>)
        (take(result, arguments), ...);
    return result;
}

template <class... Arguments>
constexpr auto symbol_details(const symbol_value *symbol, Arguments...) -> member_details {
    return {.symbol = symbol,
            .broken = are_of_a_symbol<Arguments...> ? rule::none
                                                    : rule::S26_symbol_takes_sympos_as_and_from_each_at_most_once};
}

} // namespace detail

/// The name of a symbol in C, if that differs from the kernel's: `as<"first_name_show">`.
template <name Name> inline constexpr detail::as_tag<Name> as{};

/// The module that has a symbol, if that is not the object that lists it: `from<"nf_conntrack">`.
template <name Name> inline constexpr detail::from_tag<Name> from{};

/// A function or variable, static or not exported, that the replacement code of this object uses. The C code declares
/// it extern: `symbol<"max_threads">`, `symbol<"name_show", sympos<3>, as<"third_name_show">>`.
///
/// The kernel resolves it: in vmlinux when the patch is loaded, in a module when that module is loaded.
template <name Name, auto... PositionAndNames> struct symbol {
    static constexpr detail::symbol_value value = detail::read_symbol(interned<Name>, PositionAndNames...);
    static constexpr detail::member_details details = detail::symbol_details(&value, PositionAndNames...);
    static constexpr detail::member as_member{.is = details.broken == rule::none ? detail::member::kind::symbol
                                                                                 : detail::member::kind::mistake,
                                              .count = 0,
                                              .more = &details};
};

// Before Linux 6.3, x86 refuses to write a relocation twice. If a module is unloaded and loaded again while a patch
// with symbols for it is live, the kernel refuses the module. Later kernels have clear_relocate_add() in
// arch/x86/kernel/module.c.

/// For a module with symbols: nobody unloads it and loads it again while the patch is live. If somebody does, the
/// kernel may refuse it.
struct not_reloaded {
    static constexpr detail::member as_member{.is = detail::member::kind::not_reloaded, .count = 0};
};

/// For a module with symbols: it may be unloaded and loaded again. If the kernel needs it, KLP_RELOADABLE() of
/// klp/reloadable.h, in a C file of the patch, becomes the object's post_unpatch and clears the relocations.
struct reloadable {
    static constexpr detail::member as_member{.is = detail::member::kind::reloadable, .count = 0};
};

} // namespace klp
