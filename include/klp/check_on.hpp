// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A patch beside kernels that it does not name itself, as a build that has their snapshots checks it.
#pragma once

#include "check.hpp"

namespace klp {
namespace detail {

template <class P, class BuiltFor> struct snapshots_finding {
    using patch = P;
    static constexpr finding value = find_mistake(BuiltFor::as_element);
};

template <class P, class BuiltFor> consteval auto find_broken_on() {
    if constexpr (is_broken<check_finding<P>>)
        return check_finding<P>{};
    else if constexpr (is_broken<snapshots_finding<P, BuiltFor>>)
        return snapshots_finding<P, BuiltFor>{};
    else
        return find_in_kernels<P, BuiltFor::as_element>();
}

} // namespace detail

/// As check<P>, and against the kernels of these snapshots: `static_assert(klp::check_on<v3, linux_6_1, linux_6_12>);`
template <class P, class... Snapshots>
inline constexpr bool check_on = detail::obeyed<decltype(detail::find_broken_on<P, built_for<Snapshots...>>())>::value;

} // namespace klp
