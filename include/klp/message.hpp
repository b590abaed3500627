// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// How a broken rule is told: an error whose first line names the rule, the patch, the object and the function.
#pragma once

#include "rules.hpp"

namespace klp {
namespace detail {

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
    [[nodiscard]] constexpr auto data() const -> const char * { return chars; }
    [[nodiscard]] constexpr auto size() const -> size_t { return count; }
};

consteval auto tell(string patch, const finding &found) -> sentence {
    sentence result;
    const auto add = [&](string before, string what, string after) {
        if (!what.empty())
            result << before << what << after;
    };
    add("klp: patch '", patch, "'");
    add(", object '", found.object, "'");
    add(", function '", found.function, "'");
    add(", over patch '", found.predecessor, "'");
    add(", kernel ", found.kernel, "");
    add(": ", sentence_of(found.broken), "");
    add("; did you mean '", found.suggestion, "'?");
    add(": it is in '", found.found_in, "'");
    return result;
}

template <class P, class Finding> struct obeyed {
    static_assert(Finding::value.broken == rule::none, tell(P::as_patch.name, Finding::value));
    static constexpr bool value = true;
};

} // namespace detail
#else
} // namespace detail

// What a message shows, each with a name: of the patch, of an object, …
template <auto...> struct in_patch;
template <auto...> struct in_object;
template <auto...> struct function_named;
template <auto...> struct over_patch;
template <auto...> struct in_kernel;
template <auto...> struct did_you_mean;
template <auto...> struct it_is_in_object;

/// Never defined: the compiler's complaint about it is the message. docs/rules.md explains each rule.
template <rule Broken, class Patch, class... Where> struct broken_rule;

namespace detail {

template <string finding::*Part, class Finding> struct shown_part {
    static constexpr string value = Finding::value.*Part;
};
template <class P> struct patch_name { static constexpr string value = P::as_patch.name; };

#if defined(__clang__) && __clang_major__ < 16
// This clang prints a string argument as ten numbers at most, but a pack of characters whole.
template <template <auto...> class Shown, class Text, size_t... I>
auto show(indices<I...>) -> Shown<Text::value.data[I]...>;
#else
template <template <auto...> class Shown, class Text, size_t... I>
auto show(indices<I...>) -> Shown<name<sizeof...(I) + 1>(Text::value.data, sizeof...(I))>;
#endif
template <template <auto...> class Shown, class Text>
using shown = decltype(show<Shown, Text>(make_indices<Text::value.size>{}));

template <class...> struct list;

/// A list and one thing more to show, unless it is empty.
template <class List, template <auto...> class Shown, class Text, bool = Text::value.size != 0> struct also {
    using type = List;
};
template <class... T, template <auto...> class Shown, class Text> struct also<list<T...>, Shown, Text, true> {
    using type = list<T..., shown<Shown, Text>>;
};
template <class List, template <auto...> class Shown, string finding::*Part, class Finding>
using with = typename also<List, Shown, shown_part<Part, Finding>>::type;

template <class P, class Finding>
using where = with<with<with<with<with<with<list<shown<in_patch, patch_name<P>>>, in_object, &finding::object, Finding>,
                                       function_named, &finding::function, Finding>,
                                  over_patch, &finding::predecessor, Finding>,
                             in_kernel, &finding::kernel, Finding>,
                        did_you_mean, &finding::suggestion, Finding>,
                   it_is_in_object, &finding::found_in, Finding>;

template <class P, class Finding, class Where> struct broken;
template <class P, class Finding, class... Shown>
struct broken<P, Finding, list<Shown...>> : broken_rule<Finding::value.broken, P, Shown...> {};

// Whatever was broken, the value is true: nothing more need be said about it.
template <class P, class Finding, bool Broken = Finding::value.broken != rule::none> struct obeyed {
    static constexpr bool value = true;
};
template <class P, class Finding> struct obeyed<P, Finding, true> {
    static_assert(sizeof(broken<P, Finding, where<P, Finding>>) != 0);
    static constexpr bool value = true;
};

} // namespace detail
#endif
} // namespace klp
