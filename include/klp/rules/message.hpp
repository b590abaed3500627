// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// How a broken rule is told: an error whose first line names the rule, the patch, the object and the function.
#pragma once

#include "../vocabulary.hpp"
#include "sentences.hpp"

namespace klp {
namespace detail {

/// What is found where no rule is broken.
struct nothing {
    static constexpr finding value{};
};

template <class Finding> inline constexpr bool is_broken = Finding::value.broken != rule::none;

template <size_t I, class T> struct indexed {};
template <class Indices, class... T> struct indexed_list;
template <size_t... I, class... T> struct indexed_list<indices<I...>, T...> : indexed<I, T>... {};
template <size_t I, class T> auto type_at(const indexed<I, T> *) -> T;

template <class... Findings> consteval auto first_index() -> size_t {
    const bool broken[] = {is_broken<Findings>..., true};
    size_t index = 0;
    while (!broken[index])
        ++index;
    return index;
}

/// The first of several findings that tells of a broken rule.
template <class... Findings>
using first_of = decltype(type_at<first_index<Findings...>()>(
    static_cast<const indexed_list<make_indices<sizeof...(Findings) + 1>, Findings..., nothing> *>(nullptr)));

/// The one place that tells. A mistake is told once, whoever asks and how often, since the value is true nonetheless.
template <class Finding, bool Broken = is_broken<Finding>> struct obeyed { static constexpr bool value = true; };

/// In the place of what is asked of a patch.
template <class P> struct no_patch {
    using patch = P;
    static constexpr finding value{.broken =
                                       rule::G6_KLP_PATCH_check_and_noops_take_a_struct_that_derives_from_klp_patch};
};

/// In the place of an alias, which has no short name.
struct an_alias;

template <class P> struct no_struct {
    using patch = an_alias;
    static constexpr finding value{.broken = rule::G6_a_patch_is_a_struct_that_derives_from_klp_patch_and_no_alias,
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

consteval auto tell(string patch, const finding &found) -> sentence {
    sentence result;
    const auto add = [&](string before, string what, string after) {
        if (!what.empty())
            result << before << what << after;
    };
    const auto count = [&](string before, size_t number) {
        if (number != not_told)
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

template <class Finding> struct obeyed<Finding, true> {
    static constexpr bool value = true;
    static_assert(false, tell(as_patch<typename Finding::patch>.name, Finding::value));
};

} // namespace detail
#else
} // namespace detail

// What a message shows, each with a name: of the patch, of an object, …
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

/// It has no members: the compiler's complaint about one is the message. docs/rules.md explains each rule.
template <rule Broken, class Patch, class... Where> struct broken_rule {};

namespace detail {

template <class Finding, string finding::*Part> struct part { static constexpr string value = Finding::value.*Part; };
template <class Finding> struct patch_name { static constexpr string value = as_patch<typename Finding::patch>.name; };

// What a compiler prints whole: clang before 16 a character, later ones the beginning of a string, g++ all of it.
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
auto show(indices<I...>) -> Shown<piece<Text, I * longest_piece>()...>;
template <template <auto...> class Shown, class Text>
using shown = decltype(show<Shown, Text>(make_indices<(Text::value.size + longest_piece - 1) / longest_piece>{}));

template <class...> struct list {};

/// A list and one thing more to show, unless it is empty.
template <class List, template <auto...> class Shown, class Text, bool = Text::value.size != 0> struct also {
    using type = List;
};
template <class... T, template <auto...> class Shown, class Text> struct also<list<T...>, Shown, Text, true> {
    using type = list<T..., shown<Shown, Text>>;
};
template <class List, template <auto...> class Shown, string finding::*Part, class Finding>
using with = typename also<List, Shown, part<Finding, Part>>::type;

template <class List, template <auto...> class Shown, size_t Number> struct also_number;
template <class... T, template <auto...> class Shown, size_t Number> struct also_number<list<T...>, Shown, Number> {
    using type = list<T..., Shown<Number>>;
};
template <class... T, template <auto...> class Shown> struct also_number<list<T...>, Shown, not_told> {
    using type = list<T...>;
};
template <class List, template <auto...> class Shown, size_t finding::*Part, class Finding>
using with_number = typename also_number<List, Shown, Finding::value.*Part>::type;

template <class Finding>
using where_in_patch = with<with<with<with<with<typename also<list<>, in_patch, patch_name<Finding>>::type, in_object,
                                                &finding::object, Finding>,
                                           function_named, &finding::function, Finding>,
                                      symbol_named, &finding::symbol, Finding>,
                                 the_fix, &finding::fix, Finding>,
                            and_the_fix, &finding::other_fix, Finding>;

template <class Finding>
using where_in_words = with<with<with<with<where_in_patch<Finding>, over_patch, &finding::predecessor, Finding>,
                                      in_kernel, &finding::kernel, Finding>,
                                 did_you_mean, &finding::suggestion, Finding>,
                            it_is_in_object, &finding::found_in, Finding>;

template <class Finding>
using where = with_number<with_number<with_number<with<where_in_words<Finding>, the_word, &finding::word, Finding>,
                                                  the_state, &finding::state, Finding>,
                                      found, &finding::found, Finding>,
                          allowed, &finding::allowed, Finding>;

template <class Finding, class... Shown>
auto told(list<Shown...>) -> broken_rule<Finding::value.broken, typename Finding::patch, Shown...>;

template <class Finding> struct obeyed<Finding, true> {
    static constexpr bool value = true;
    // Without sizeof, clang 14 would not take the value for a constant any more, and say so.
    static_assert(sizeof(told<Finding>(where<Finding>{}).see_docs_rules_md) != 0);
};

} // namespace detail
#endif
} // namespace klp
