// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Words that are there only if a condition holds, in a patch, a fix or an object.
#pragma once

#include "patch.hpp"

namespace klp {

namespace detail {

/// replace<> keeps its patches as types, and a condition decides about values only.
template <class Word> struct conditional { using element = an_element<Word>; };
template <class... P> struct conditional<replace<P...>> {
    using element = mistake<rule::G5_replace_stands_in_patch_itself, replace<P...>>;
};

template <class... Elements> struct held {
    element_list<make_indices<sizeof...(Elements)>, Elements...> written{};
    element as_element{.is = detail::element::kind::when, .elements = written.elements, .number = sizeof...(Elements)};
};
struct nothing_held {
    static constexpr element as_element{.is = element::kind::when};
    static constexpr member as_member{.is = member::kind::when, .count = 0};
};

template <class... Words> struct when_in_patch<when<true, Words...>> : held<typename conditional<Words>::element...> {};
template <class... Words> struct when_in_patch<when<false, Words...>> : nothing_held {};
template <class... Words> struct when_in_fix<when<true, Words...>> : held<a_part_of_fix<Words>...> {};
template <class... Words> struct when_in_fix<when<false, Words...>> : nothing_held {};
template <class... Words> struct when_in_object<when<true, Words...>> {
    static constexpr const member *members[sizeof...(Words) + 1] = {&a_member<Words>::as_member...};
    static constexpr member_details details{.members = members};
    static constexpr member as_member{.is = member::kind::when, .count = sizeof...(Words), .more = &details};
};
template <class... Words> struct when_in_object<when<false, Words...>> : nothing_held {};

} // namespace detail

/// `when<IS_ENABLED(CONFIG_NFS_V4), func<"nfs4_do_open", code>>`: the words count only if the condition holds.
template <bool Condition, class... Words> struct when {};

} // namespace klp
