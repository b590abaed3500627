// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words for functions and callbacks, which stand in klp::vmlinux<...> and klp::module<...>.
#pragma once

#include "../model/placement.hpp"

namespace klp {

namespace detail {

template <unsigned long N> struct sympos_tag { static constexpr unsigned long position = N; };

template <class T> inline constexpr bool is_sympos = false;
template <unsigned long N> inline constexpr bool is_sympos<const sympos_tag<N>> = true;
template <unsigned long N> inline constexpr bool is_sympos<sympos_tag<N>> = true;
template <class T> inline constexpr bool is_code = false;
template <> inline constexpr bool is_code<insn *> = true;

constexpr void take(member &f, insn *code) {
    f.code = code;
    f.has_code = true;
}
template <unsigned long N> constexpr void take(member &f, sympos_tag<N>) {
    f.sympos = N;
    f.traits |= N == 1 ? sympos_1 : 0;
}

template <rule Broken> inline constexpr member_details details_of_mistake{.broken = Broken};

template <rule Broken> constexpr auto wrong(string name) -> member {
    return {.is = member::kind::mistake, .name = name, .count = 0, .more = &details_of_mistake<Broken>};
}

/// Reads the arguments of func and revert: code and sympos, in any order.
template <class... Arguments> constexpr auto read(string name, Arguments... arguments) -> member {
    if constexpr (!((is_code<Arguments> || is_sympos<Arguments>)&&...)) {
        return wrong<rule::S19_func_takes_code_declared_as_extern_C_klp_text_by_its_name_and_sympos>(name);
    } else if constexpr ((int{is_code<Arguments>} + ... + 0) > 1 || (int{is_sympos<Arguments>} + ... + 0) > 1) {
        return wrong<rule::G1_a_function_has_one_replacement_and_one_sympos>(name);
    } else {
        member result{.name = name, .traits = traits_of_function(name.data, name.size)};
        (take(result, arguments), ...);
        return result;
    }
}

template <class... Arguments> struct arguments {
    static constexpr auto read(string name, Arguments... given) -> member { return detail::read(name, given...); }
};

// Fast path for the common case, a name and its replacement. With an overload instead, g++ takes a tenth longer for
// 1,000 functions written as types.
template <> struct arguments<insn *> {
    static constexpr auto read(string name, insn *code) -> member {
        return {.has_code = true, .name = name, .code = code, .traits = traits_of_function(name.data, name.size)};
    }
};

template <class... Arguments> constexpr auto read_noop(string name, Arguments... arguments) -> member {
    if constexpr (!(is_sympos<Arguments> && ...))
        return wrong<rule::S19_revert_takes_a_name_and_a_sympos_and_no_code>(name);
    member asked_for = read(name, arguments...);
    asked_for.noop = true;
    asked_for.traits |= asks_for_noop;
    return asked_for;
}

template <rule Broken, callback_kind Kind> struct wrong_callback : mistake<Broken, wrong_callback<Broken, Kind>> {
    static constexpr string word = callback_names[static_cast<size_t>(Kind)];
};

template <callback_kind Kind, auto Code>
struct callback : wrong_callback<rule::S19_a_callback_is_declared_as_extern_C_klp_text_and_given_by_its_name, Kind> {};

template <callback_kind Kind, insn *Code> struct callback<Kind, Code> {
    static constexpr callback_kind in_callbacks = Kind;
    static constexpr insn *code = Code;
    static constexpr rule broken = rule::none;
    static constexpr string word{};
};

template <callback_kind Kind>
struct callback<Kind, static_cast<insn *>(nullptr)>
    : wrong_callback<rule::S8_a_callback_has_code_or_is_left_out, Kind> {};

template <callback_kind Kind>
struct callback<Kind, nullptr> : wrong_callback<rule::S8_a_callback_has_code_or_is_left_out, Kind> {};

/// Whether Rows can be read at compile time.
template <const auto &Rows>
concept are_constant_rows = requires {
    typename indices<(static_cast<void>(row(Rows[0])), 0)>;
};

constexpr auto traits_of_rows(const row *rows, size_t count) -> traits {
    traits found = 0;
    for (size_t i = 0; i < count; ++i)
        found |= traits_of_function(rows[i].name, __builtin_strlen(rows[i].name)) |
                 (rows[i].sympos == 1 ? sympos_1 : 0) | (rows[i].noop ? asks_for_noop : 0);
    return found;
}

constexpr auto traits_of_callbacks(const callback_list &list) -> traits {
    traits found = 0;
    for (const size_t given : list.given)
        found |= (given != 0 ? gives_callback : 0) | (given > 1 ? two_callbacks : 0);
    return found;
}

template <class... Callbacks> consteval auto read_callbacks() -> callback_list {
    callback_list result;
    ((result.code[static_cast<size_t>(Callbacks::in_callbacks)] = Callbacks::code,
      ++result.given[static_cast<size_t>(Callbacks::in_callbacks)],
      result.word = result.broken == rule::none ? Callbacks::word : result.word,
      result.broken = result.broken == rule::none ? Callbacks::broken : result.broken),
     ...);
    return result;
}

} // namespace detail

/// The position of a symbol among those of the same name in its object, from 1, in the order of addresses.
template <unsigned long N> inline constexpr detail::sympos_tag<N> sympos{};

/// A function and its replacement: `func<"name", code>`, `func<"name", code, sympos<2>>`.
/// Without code it describes a patch that others replace; such a patch cannot be emitted.
template <name Name, auto... CodeAndSympos> struct func {
    static constexpr detail::member as_member =
        detail::arguments<decltype(CodeAndSympos)...>::read(detail::in_place(Name), CodeAndSympos...);
};

/// A no-op that is requested by name: the original code runs again, whichever live patch changed the function.
template <name Name, auto... Sympos> struct revert {
    static constexpr detail::member as_member = detail::read_noop(detail::in_place(Name), Sympos...);
};

/// The functions of a generated patch: `table<rows>`, where rows is a constexpr array of klp::row with static
/// storage. It compiles faster than the same functions as func types (docs/design.md).
template <const auto &Rows> struct table {
    static constexpr detail::member as_member =
        detail::wrong<rule::G8_the_rows_of_a_table_are_a_constexpr_array_of_klp_row>({});
};
template <const auto &Rows>
requires detail::are_constant_rows<Rows>
struct table<Rows> {
    static constexpr detail::member_details details{.rows = Rows};
    static constexpr detail::member as_member{.is = detail::member::kind::table,
                                              .count = sizeof(Rows) / sizeof(Rows[0]),
                                              .traits = detail::traits_of_rows(Rows, sizeof(Rows) / sizeof(Rows[0])),
                                              .more = &details};
};

/// What callbacks<> takes: replacement code, declared as func's is, by its name.
template <auto Code> using pre_patch = detail::callback<callback_kind::pre_patch, Code>;
template <auto Code> using post_patch = detail::callback<callback_kind::post_patch, Code>;
template <auto Code> using pre_unpatch = detail::callback<callback_kind::pre_unpatch, Code>;
template <auto Code> using post_unpatch = detail::callback<callback_kind::post_unpatch, Code>;

/// The callbacks of an object, each at most once: `callbacks<pre_patch<f>, post_unpatch<g>>`.
/// pre_patch returns int, the others void; each takes a `struct klp_object *`.
template <class... Callbacks> struct callbacks {
    static constexpr detail::callback_list list = detail::read_callbacks<detail::a_callback<Callbacks>...>();
    static constexpr detail::member_details details{.callbacks = &list, .word = list.word, .broken = list.broken};
    static constexpr detail::member as_member{.is = list.broken == rule::none ? detail::member::kind::callbacks
                                                                              : detail::member::kind::mistake,
                                              .count = list.broken == rule::none,
                                              .traits = detail::traits_of_callbacks(list),
                                              .more = &details};
};

} // namespace klp
