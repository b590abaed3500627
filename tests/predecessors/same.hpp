// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Whether a patch and what was read from its module are the same to a patch that replaces them. Included before a
/// *_patch.cpp, it turns KLP_PATCH(P) into that question about P and described_P.
#pragma once

#include <klp/klp.hpp>

namespace klp::predecessors {

/// Those of a that \p wanted picks are all in b, and picked there, too.
template <class Wanted> constexpr auto within(set_view a, set_view b, Wanted wanted) -> bool {
    for (const function &f : a)
        if (wanted(f) && !(b.contains(f) && wanted(*b.lower_bound(f))))
            return false;
    return true;
}

template <class P> constexpr auto has(const detail::element &sought) -> bool {
    for (size_t i = 0; i < detail::as_patch<P>.count; ++i)
        if (const auto &e = *detail::as_patch<P>.elements[i]; e.is == sought.is && e.state.id == sought.state.id &&
                                                     e.state.version == sought.state.version &&
                                                     e.object == sought.object)
            return true;
    return false;
}

/// Every state, and every object with a callback, with the same kinds of callbacks.
template <class P, class Q> constexpr auto states_and_callbacks() -> bool {
    using namespace detail;
    for (size_t i = 0; i < as_patch<P>.count; ++i) {
        const element &e = *as_patch<P>.elements[i];
        if (e.is == element::kind::state && !has<Q>(e))
            return false;
        for (size_t kind = 0; kind < callback_kinds; ++kind) {
            bool found = callbacks_of(e).given[kind] == 0;
            for (size_t j = 0; !found && j < as_patch<Q>.count; ++j)
                found = as_patch<Q>.elements[j]->object == e.object && callbacks_of(*as_patch<Q>.elements[j]).given[kind] != 0;
            if (!found)
                return false;
        }
    }
    return true;
}

/// Every symbol, in its object, with all its names.
template <class P, class Q> constexpr auto symbols() -> bool {
    using namespace detail;
    bool all = true;
    for_each_symbol(as_patch<P>, [&](const listed_symbol &s) {
        bool found = false;
        for_each_symbol(as_patch<Q>, [&](const listed_symbol &t) {
            found = found || (t.when == s.when && t.object == s.object && t.name == s.name && t.c_name == s.c_name &&
                              t.sympos == s.sympos);
        });
        all = all && found;
    });
    return all;
}

template <class P, class Q> constexpr auto fixes_of() -> bool {
    for (const string &fix : fixes<P>)
        if (!fixes<Q>.contains(fix))
            return false;
    return true;
}

template <class P, class Described> consteval auto same() -> bool {
    constexpr auto changes = [](const function &f) { return !f.noop; };
    constexpr auto reverts = [](const function &f) { return f.noop; };
    return detail::as_patch<P>.name == detail::as_patch<Described>.name &&
           detail::is_replacing(detail::as_patch<P>) == klp::detail::is_replacing(detail::as_patch<Described>) &&
           within(functions<P>, functions<Described>, changes) &&
           within(functions<Described>, functions<P>, changes) &&
           // A module lists the no-ops that follow from what it replaces.
           within(noops<P>, functions<Described>, reverts) &&
           within(functions<Described>, noops<P>, reverts) && states_and_callbacks<P, Described>() &&
           states_and_callbacks<Described, P>() && symbols<P, Described>() && symbols<Described, P>() &&
           fixes_of<P, Described>() && fixes_of<Described, P>();
}

} // namespace klp::predecessors

#undef KLP_PATCH
#define KLP_PATCH(P) static_assert(klp::predecessors::same<P, described_##P>(), "what was read differs from " #P)
