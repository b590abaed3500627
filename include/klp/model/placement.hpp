// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Which word may stand where, and the mistake that replaces a misplaced one.
#pragma once

#include "summary.hpp"

namespace klp {
template <bool Condition, class... Words> struct when;
}

namespace klp::detail {

template <class T>
concept is_member = requires {
    T::as_member;
};
template <class T>
concept is_element = requires {
    T::as_element;
};
template <class T>
concept is_callback = requires {
    T::in_callbacks;
};

template <class T>
concept is_fix = requires {
    T::as_fix;
};
template <class T> inline constexpr bool is_when = false;
template <bool Condition, class... Words> inline constexpr bool is_when<when<Condition, Words...>> = true;

template <class T>
concept is_snapshot = requires {
    T::release;
    T::objects;
    T::modules;
    T::built_in;
};

/// Another patch: a complete type. In its own list, a patch is incomplete.
template <class T>
concept predecessor = requires {
    T::as_patch;
};

/// The name of a type, `klp::state` for klp::state<7>, taken from how a compiler prints this function: `[with Type =
/// v1]`.
template <class Type> consteval auto type_name() -> string {
    const char *begin = __PRETTY_FUNCTION__;
    while (*begin != '[')
        ++begin;
    while (begin[-1] != '=' || *begin != ' ')
        ++begin;
    const char *end = ++begin;
    while (*end != '<' && *end != ';' && *end != ']' && *end != '\0')
        ++end;
    return {begin, static_cast<size_t>(end - begin)};
}

// pre_patch and the others are aliases, so the type does not have their names.
template <class Word> consteval auto word_name() -> string {
    if constexpr (is_callback<Word>)
        return callback_names[static_cast<size_t>(Word::in_callbacks)];
    else
        return type_name<Word>();
}

/// Replaces a misplaced word.
template <rule Broken, class Word> struct mistake {
    static constexpr member_details details{.word = word_name<Word>(), .broken = Broken};
    static constexpr member as_member{.is = member::kind::mistake, .count = 0, .more = &details};
    static constexpr element as_element{.is = element::kind::mistake, .object = word_name<Word>(), .broken = Broken};
    static constexpr callback_kind in_callbacks = callback_kind::pre_patch;
    static constexpr insn *code = nullptr;
    static constexpr rule broken = Broken;
    static constexpr string word = word_name<Word>();
};

template <class Word> consteval auto misplaced_in_object() -> rule {
    if (is_element<Word> || is_fix<Word>)
        return rule::G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module;
    return is_callback<Word> ? rule::G5_pre_patch_and_its_like_stand_in_callbacks
                             : rule::G5_an_object_has_func_symbol_and_the_like;
}

template <class Word> consteval auto misplaced_in_patch() -> rule {
    if (is_member<Word>)
        return rule::G5_func_symbol_and_the_like_stand_in_vmlinux_or_module;
    if (is_callback<Word>)
        return rule::G5_pre_patch_and_its_like_stand_in_callbacks;
    return predecessor<Word> ? rule::G5_a_patch_stands_in_replace_or_stacked_on
                             : rule::G5_a_patch_has_vmlinux_module_replace_and_the_like;
}

template <class Word> consteval auto misplaced_in_fix() -> rule {
    return is_member<Word> || is_callback<Word> || predecessor<Word> ? misplaced_in_patch<Word>()
                                                                     : rule::G5_a_fix_has_vmlinux_module_state_and_when;
}

// What a when and a fix become: defined in when.hpp and fix.hpp.
template <class When> struct when_in_object;
template <class When> struct when_in_patch;
template <class When> struct when_in_fix;
template <class Fix> struct listed_fix;

template <bool Placed> struct word {
    template <class Word> using in_object = Word;
    template <class Word> using in_patch = Word;
    template <class Word> using in_fix = Word;
    template <class Word> using in_callbacks = Word;
};
enum class special { none, when, fix };
template <special> struct special_word {
    template <class Word> using in_object = mistake<misplaced_in_object<Word>(), Word>;
    template <class Word> using in_patch = mistake<misplaced_in_patch<Word>(), Word>;
    template <class Word> using in_fix = mistake<misplaced_in_fix<Word>(), Word>;
};
template <> struct special_word<special::when> {
    template <class Word> using in_object = when_in_object<Word>;
    template <class Word> using in_patch = when_in_patch<Word>;
    template <class Word> using in_fix = when_in_fix<Word>;
};
template <> struct special_word<special::fix> : special_word<special::none> {
    template <class Word> using in_patch = listed_fix<Word>;
};
template <class Word>
using unplain = special_word<is_when<Word>  ? special::when
                             : is_fix<Word> ? special::fix
                                            : special::none>;

template <> struct word<false> {
    template <class Word> using in_object = typename unplain<Word>::template in_object<Word>;
    template <class Word> using in_patch = typename unplain<Word>::template in_patch<Word>;
    template <class Word> using in_fix = typename unplain<Word>::template in_fix<Word>;
    template <class Word> using in_callbacks = mistake<rule::G5_callbacks_has_pre_patch_and_its_like, Word>;
};

/// Words that may stand in a fix; fix.hpp says which.
template <class Word> inline constexpr bool is_part_of_fix = false;

template <class Word> using a_member = typename word<is_member<Word>>::template in_object<Word>;
template <class Word> using an_element = typename word<is_element<Word>>::template in_patch<Word>;
template <class Word> using a_part_of_fix = typename word<is_part_of_fix<Word>>::template in_fix<Word>;
template <class Word> using a_callback = typename word<is_callback<Word>>::template in_callbacks<Word>;

/// What an object lists.
template <class... Words> struct member_list {
    const member *items[sizeof...(Words) + 1] = {&a_member<Words>::as_member...};
};

// Of a long list all are asked at once whether they may stand there, and each only if not all may: 1,000 functions as
// types take g++ a twentieth less. Short lists, in many releases, would take it longer.
template <size_t Count> struct member_array { const member *items[Count + 1]; };
template <class... Words>
requires(sizeof...(Words) > 100) && requires {
    member_array<sizeof...(Words)>{{&Words::as_member...}};
}
struct member_list<Words...> {
    const member *items[sizeof...(Words) + 1] = {&Words::as_member...};
};

template <bool... Holds> consteval auto all() -> bool {
    const bool holds[] = {Holds..., true};
    size_t i = 0;
    while (i < sizeof...(Holds) && holds[i])
        ++i;
    return i == sizeof...(Holds);
}

/// The name of the first type for which \p good is false.
template <class... T, size_t N> consteval auto first_of_others(const bool (&good)[N]) -> string {
    const string names[] = {type_name<T>()...};
    size_t i = 0;
    while (good[i])
        ++i;
    return names[i];
}

template <element::kind Kind> struct said_of_patches { static constexpr element as_element{.is = Kind}; };
template <rule Broken, class... P> struct said_of_others {
    static constexpr element as_element{
        .is = element::kind::mistake, .object = first_of_others<P...>({predecessor<P>...}), .broken = Broken};
};

/// What replace<> and stacked_on<> declare, if all in their list are patches, or if not. A base class, so that only
/// their own name has the whole list in it.
template <bool ArePatches> struct patches {
    template <element::kind Kind, rule, class...> using declared = said_of_patches<Kind>;
    template <class List, class> using known = List;
};
template <> struct patches<false> {
    template <element::kind, rule Broken, class... P> using declared = said_of_others<Broken, P...>;
    template <class, class None> using known = None;
};

} // namespace klp::detail
