// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The objects of a patch: the kernel, and modules.
#pragma once

#include "../model/placement.hpp"

namespace klp {

// These lists of types have no static member and no function: g++ computes an assembler name for each, with the whole
// list in it, and that time grows with the square of the list.

/// A loadable module by the name that /proc/modules shows: letters, digits, '_'.
template <name Name, class... Members> struct module {
    detail::member_list<Members...> members{};
    detail::element as_element =
        detail::object_of(interned<Name>, false, members.items, sizeof...(Members), detail::traits_of_module<Name>);
};

/// The kernel itself, with all that is built in.
template <class... Members> struct vmlinux {
    detail::member_list<Members...> members{};
    detail::element as_element = detail::object_of(kernel_object, true, members.items, sizeof...(Members), 0);
};

} // namespace klp
