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
    result << "klp: patch '" << patch << "'";
    if (!found.object.empty())
        result << ", object '" << found.object << "'";
    if (!found.function.empty())
        result << ", function '" << found.function << "'";
    if (!found.predecessor.empty())
        result << ", over patch '" << found.predecessor << "'";
    result << ": " << sentence_of(found.broken);
    return result;
}

template <class P, class Finding> struct obeyed {
    static_assert(Finding::value.broken == rule::none, tell(P::as_patch.name, Finding::value));
    static constexpr bool value = true;
};

} // namespace detail
#else
} // namespace detail

#if defined(__clang__) && __clang_major__ < 16
// This clang prints a string argument as ten numbers at most, but a pack of characters whole.
template <char...> struct in_patch;
template <char...> struct in_object;
template <char...> struct function_named;
template <char...> struct over_patch;

namespace detail {
template <template <char...> class Shown, class Text, size_t... I>
auto show(indices<I...>) -> Shown<Text::value.data[I]...>;
} // namespace detail
#else
template <name> struct in_patch;
template <name> struct in_object;
template <name> struct function_named;
template <name> struct over_patch;

namespace detail {
template <template <name> class Shown, class Text, size_t... I>
auto show(indices<I...>) -> Shown<name<sizeof...(I) + 1>(Text::value.data, sizeof...(I))>;
} // namespace detail
#endif

/// Never defined: the compiler's complaint about it is the message. docs/rules.md explains each rule.
template <rule Broken, class Patch, class PatchName, class... Where> struct broken_rule;

namespace detail {

template <class P> struct patch_name { static constexpr string value = P::as_patch.name; };
template <class Finding> struct object_name { static constexpr string value = Finding::value.object; };
template <class Finding> struct function_name { static constexpr string value = Finding::value.function; };

template <class Finding> struct predecessor_name { static constexpr string value = Finding::value.predecessor; };

// Whatever was broken, the value is true: nothing more need be said about it.
template <class P, class Finding, bool Broken = Finding::value.broken != rule::none> struct obeyed {
    static constexpr bool value = true;
};
template <class P>
using patch_shown = decltype(show<in_patch, patch_name<P>>(make_indices<patch_name<P>::value.size>{}));

template <class P, class Finding, bool Succession = (Finding::value.predecessor.size != 0)>
struct broken
    : broken_rule<Finding::value.broken, P, patch_shown<P>,
                  decltype(show<in_object, object_name<Finding>>(make_indices<object_name<Finding>::value.size>{})),
                  decltype(show<function_named, function_name<Finding>>(
                      make_indices<function_name<Finding>::value.size>{}))> {};
template <class P, class Finding>
struct broken<P, Finding, true> : broken_rule<Finding::value.broken, P, patch_shown<P>,
                                              decltype(show<over_patch, predecessor_name<Finding>>(
                                                  make_indices<predecessor_name<Finding>::value.size>{}))> {};

template <class P, class Finding> struct obeyed<P, Finding, true> {
    static_assert(sizeof(broken<P, Finding>) != 0);
    static constexpr bool value = true;
};

} // namespace detail
#endif
} // namespace klp
