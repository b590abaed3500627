// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Checks a patch against kernels that it does not name itself, for a build that has their snapshots.
#pragma once

#include "check.hpp"

namespace klp {
namespace detail {

template <class P, class BuiltFor> struct snapshots_violation {
    using patch = P;
    static constexpr violation value = find_mistake(BuiltFor::as_element);
};

template <class P, class BuiltFor> consteval auto check_on_kernels() {
    if constexpr (is_broken<violation_of<P>>)
        return violation_of<P>{};
    else if constexpr (is_broken<snapshots_violation<P, BuiltFor>>)
        return snapshots_violation<P, BuiltFor>{};
    else
        return find_in_kernels<P, BuiltFor::as_element>();
}

} // namespace detail

/// As check<P>, but against the kernels of these snapshots: `static_assert(klp::check_on<v3, linux_6_1, linux_6_12>);`
template <class P, class... Snapshots>
inline constexpr bool check_on =
    detail::enforced<decltype(detail::check_on_kernels<P, built_for<Snapshots...>>())>::value;

} // namespace klp
