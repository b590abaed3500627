// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words for fixes: a release is a set of them.
#pragma once

#include "object.hpp"
#include "patch.hpp"

namespace klp {

template <name Name, class... Words> struct fix;

namespace detail {

template <class... Members> inline constexpr bool is_part_of_fix<vmlinux<Members...>> = true;
template <name Name, class... Members> inline constexpr bool is_part_of_fix<module<Name, Members...>> = true;
template <unsigned long Id, unsigned int Version> inline constexpr bool is_part_of_fix<state<Id, Version>> = true;

/// A fix in the list of a patch. Its value exists once, under the short name of its type, however many patches list it.
template <class Fix> struct listed_fix { static constexpr const element &as_element = instance<Fix>.as_fix; };

/// `klp::fix<"CVE-2024-26686">`, without a type of its own: a fix in a description, which does not say what it changes.
template <name Name> struct listed_fix<fix<Name>> {
    static constexpr element as_element{.is = element::kind::fix, .object = interned<Name>, .only_named = true};
};

template <class Word, bool IsFix = is_fix<Word>> struct withdrawn_fix : listed_fix<Word> {};
template <class Word> struct withdrawn_fix<Word, false> : mistake<rule::G3_withdraw_takes_fixes, Word> {};

template <class Word, bool IsPatch = predecessor<Word>> struct source_of_fixes {
    static constexpr element as_element{.is = element::kind::fixes_of, .patches = &as_patch<Word>};
};
template <class Word>
struct source_of_fixes<Word, false> : mistake<rule::G3_fixes_of_takes_another_patch_whose_header_is_included, Word> {};

} // namespace detail

/// A fix and what it changes: `struct cve_2024_26686 : klp::fix<"CVE-2024-26686", vmlinux<...>, module<...>> {};`, in a
/// header of its own. It lists objects, states and conditions.
template <name Name, class... Words> struct fix {
    detail::element_list<detail::make_indices<sizeof...(Words)>, detail::a_part_of_fix<Words>...> written{};
    detail::element as_fix{.is = detail::element::kind::fix,
                           .object = interned<Name>,
                           .elements = written.elements,
                           .number = sizeof...(Words)};
};

/// All fixes of another patch, in its order.
template <class Patch> struct fixes_of : detail::source_of_fixes<Patch> {};

/// Leaves fixes out of fixes_of<>. If a replaced patch has them, they are meant to go.
template <class... Fixes> struct withdraw {
    const detail::element *fixes[sizeof...(Fixes) + 1] = {&detail::withdrawn_fix<Fixes>::as_element...};
    detail::element as_element{.is = detail::element::kind::withdraw, .elements = fixes, .number = sizeof...(Fixes)};
};

/// The fixes of a patch, in the order in which it has them: a range of names.
struct fix_names {
    detail::fix_set set{};

    struct iterator {
        const detail::element *const *at;

        constexpr auto operator*() const -> const string & { return (*at)->object; }
        constexpr auto operator++() -> iterator & {
            ++at;
            return *this;
        }
        friend constexpr auto operator==(iterator, iterator) -> bool = default;
    };

    [[nodiscard]] constexpr auto begin() const -> iterator { return {set.items}; }
    [[nodiscard]] constexpr auto end() const -> iterator { return {set.items + set.count}; }
    [[nodiscard]] constexpr auto size() const -> size_t { return set.count; }
    [[nodiscard]] constexpr auto empty() const -> bool { return set.count == 0; }
    [[nodiscard]] constexpr auto contains(string fix) const -> bool { return set.contains(fix); }
};

/// `static_assert(klp::fixes<update_7>.contains("CVE-2024-26686"));`
template <class P> inline constexpr fix_names fixes{detail::as_patch<P>.fixes->fixes};

} // namespace klp
