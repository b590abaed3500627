// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A patch beside kernels that it does not name itself, as a build that has their snapshots checks it.
#pragma once

#include "check.hpp"

namespace klp {
namespace detail {

template <size_t Room> struct element_list {
    const element *items[Room]{};
    size_t count = 0;
};

template <class P, class BuiltFor> consteval auto with_kernels() -> element_list<P::as_patch.count + 2> {
    element_list<P::as_patch.count + 2> result;
    for (size_t i = 0; i < P::as_patch.count; ++i)
        if (P::as_patch.elements[i]->is != element::kind::built_for)
            result.items[result.count++] = P::as_patch.elements[i];
    result.items[result.count++] = &BuiltFor::as_element;
    result.items[result.count] = &no_element;
    return result;
}

/// What \p P says, with another built_for<>.
template <class P, class BuiltFor> struct on : P {
    static constexpr auto elements = with_kernels<P, BuiltFor>();
    static constexpr patch_value as_patch{P::as_patch.name, elements.items, elements.count};
};

} // namespace detail

/// As check<P>, and against the kernels of these snapshots: `static_assert(klp::check_on<v3, linux_6_1, linux_6_12>);`
template <class P, class... Snapshots>
inline constexpr bool check_on = check<P> &&check<detail::on<P, built_for<Snapshots...>>>;

} // namespace klp
