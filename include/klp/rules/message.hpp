// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// How a broken rule is reported: an error whose first line names the rule, the patch, the object and the function.
#pragma once

#include "../vocabulary.hpp"
#include "sentences.hpp"

namespace klp {
namespace detail {

/// Where no rule is broken.
struct no_violation {
    static constexpr violation value{};
};

template <class Violation> inline constexpr bool is_broken = Violation::value.broken != rule::none;

template <size_t I, class T> struct indexed {};
template <class Indices, class... T> struct indexed_list;
template <size_t... I, class... T> struct indexed_list<indices<I...>, T...> : indexed<I, T>... {};
template <size_t I, class T> auto type_at(const indexed<I, T> *) -> T;

template <class... Violations> consteval auto first_index() -> size_t {
    const bool broken[] = {is_broken<Violations>..., true};
    size_t index = 0;
    while (!broken[index])
        ++index;
    return index;
}

/// The first of several that is a violation.
template <class... Violations>
using first_of = decltype(type_at<first_index<Violations...>()>(
    static_cast<const indexed_list<make_indices<sizeof...(Violations) + 1>, Violations..., no_violation> *>(nullptr)));

/// The only place that reports a violation. The value is true even then, so that a mistake is reported once, however
/// many checks depend on it.
template <class Violation, bool Broken = is_broken<Violation>> struct enforced { static constexpr bool value = true; };

/// The violation of a type that is not a patch.
template <class P> struct not_a_patch {
    using patch = P;
    static constexpr violation value{.broken =
                                         rule::G6_KLP_PATCH_check_and_noops_take_a_struct_that_derives_from_klp_patch};
};

/// Stands in the message for an alias of klp::patch<...>, which has no short name of its own.
struct an_alias;

template <class P> struct not_a_struct {
    using patch = an_alias;
    static constexpr violation value{.broken = rule::G6_a_patch_is_a_struct_that_derives_from_klp_patch_and_no_alias,
                                     .word = as_patch<P>.name};
};

#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L

/// A sentence put together at compile time, for the static_assert of C++26.
struct sentence {
    char chars[1024]{};
    size_t count = 0;

    constexpr auto operator<<(string s) -> sentence & {
        for (size_t i = 0; i < s.size && count + 1 < sizeof chars; ++i)
            chars[count++] = s.data[i];
        return *this;
    }
    constexpr auto operator<<(size_t number) -> sentence & {
        if (number > 9)
            *this << number / 10;
        const char digit = static_cast<char>('0' + number % 10);
        return *this << string(&digit, 1);
    }
    [[nodiscard]] constexpr auto data() const -> const char * { return chars; }
    [[nodiscard]] constexpr auto size() const -> size_t { return count; }
};

consteval auto sentence_for(string patch, const violation &found) -> sentence {
    sentence result;
    const auto add = [&](string before, string what, string after) {
        if (!what.empty())
            result << before << what << after;
    };
    const auto count = [&](string before, size_t number) {
        if (number != unset)
            result << before << number;
    };
    result << "klp";
    add(": patch '", patch, "'");
    add(", object '", found.object, "'");
    add(", function '", found.function, "'");
    add(", symbol '", found.symbol, "'");
    add(", fix '", found.fix, "'");
    add(" and fix '", found.other_fix, "'");
    add(", over patch '", found.predecessor, "'");
    add(", kernel ", found.kernel, "");
    add(": ", sentence_of(found.broken), "");
    count(": state ", found.state);
    count(": found ", found.found);
    count(", allowed ", found.allowed);
    add(": ", found.word, "");
    add("; did you mean '", found.suggestion, "'?");
    add(": it is in '", found.found_in, "'");
    return result;
}

template <class Violation> struct enforced<Violation, true> {
    static constexpr bool value = true;
    static_assert(false, sentence_for(as_patch<typename Violation::patch>.name, Violation::value));
};

} // namespace detail
#else
} // namespace detail

// The parts of a message. Each shows a name: in_patch that of the patch, in_object that of an object, and so on.
template <auto...> struct in_patch;
template <auto...> struct in_object;
template <auto...> struct function_named;
template <auto...> struct symbol_named;
template <auto...> struct the_fix;
template <auto...> struct and_the_fix;
template <auto...> struct over_patch;
template <auto...> struct in_kernel;
template <auto...> struct did_you_mean;
template <auto...> struct it_is_in_object;
template <auto...> struct the_word;
template <auto...> struct the_state;
template <auto...> struct found;
template <auto...> struct allowed;

/// Has no members: the compiler's error about a missing member is the message. docs/rules.md explains each rule.
template <rule Broken, class Patch, class... Where> struct broken_rule {};

namespace detail {

template <class Violation, string violation::*Part> struct part {
    static constexpr string value = Violation::value.*Part;
};
template <class Violation> struct patch_name {
    static constexpr string value = as_patch<typename Violation::patch>.name;
};

// How much of a name a compiler prints: clang before 16 a single character, later ones the first 36 characters of a
// string, g++ all of it. Longer names are shown in pieces.
#if !defined(__clang__)
inline constexpr size_t longest_piece = 1024;
#elif __clang_major__ < 16
inline constexpr size_t longest_piece = 1;
#else
inline constexpr size_t longest_piece = 36;
#endif

consteval auto piece_of(size_t left) -> size_t {
    return left < longest_piece ? left : longest_piece;
}

template <class Text, size_t From, size_t Room = piece_of(Text::value.size - From) + 1> consteval auto piece() {
    if constexpr (longest_piece == 1)
        return Text::value.data[From];
    else
        return name<Room>(Text::value.data + From, Room - 1);
}

template <template <auto...> class Shown, class Text, size_t... I>
auto in_pieces(indices<I...>) -> Shown<piece<Text, I * longest_piece>()...>;
template <template <auto...> class Shown, class Text>
using shown = decltype(in_pieces<Shown, Text>(make_indices<(Text::value.size + longest_piece - 1) / longest_piece>{}));

template <class...> struct list {};
template <class... A, class... B> auto operator+(list<A...>, list<B...>) -> list<A..., B...>;

/// What a message shows of a violation, or nothing where that is empty.
template <template <auto...> class Shown, class Text> consteval auto show_text() {
    if constexpr (Text::value.size != 0)
        return list<shown<Shown, Text>>{};
    else
        return list<>{};
}
template <template <auto...> class Shown, string violation::*Part, class Violation> consteval auto show() {
    return show_text<Shown, part<Violation, Part>>();
}
template <template <auto...> class Shown, size_t violation::*Part, class Violation> consteval auto show() {
    if constexpr (Violation::value.*Part != unset)
        return list<Shown<Violation::value.*Part>>{};
    else
        return list<>{};
}

/// All that a message shows, in its order.
template <class Violation>
using where =
    decltype(show_text<in_patch, patch_name<Violation>>() + show<in_object, &violation::object, Violation>() +
             show<function_named, &violation::function, Violation>() +
             show<symbol_named, &violation::symbol, Violation>() + show<the_fix, &violation::fix, Violation>() +
             show<and_the_fix, &violation::other_fix, Violation>() +
             show<over_patch, &violation::predecessor, Violation>() + show<in_kernel, &violation::kernel, Violation>() +
             show<did_you_mean, &violation::suggestion, Violation>() +
             show<it_is_in_object, &violation::found_in, Violation>() + show<the_word, &violation::word, Violation>() +
             show<the_state, &violation::state, Violation>() + show<found, &violation::found, Violation>() +
             show<allowed, &violation::allowed, Violation>());

template <class Violation, class... Shown>
auto message(list<Shown...>) -> broken_rule<Violation::value.broken, typename Violation::patch, Shown...>;

template <class Violation> struct enforced<Violation, true> {
    static constexpr bool value = true;
    // Without sizeof, clang 14 would no longer take the value for a constant, and add an error that says so.
    static_assert(sizeof(message<Violation>(where<Violation>{}).see_docs_rules_md) != 0);
};

} // namespace detail
#endif
} // namespace klp
