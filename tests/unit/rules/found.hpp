// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What rules find in a patch by itself, as values: that a broken rule is a compile error is for tests/compile_fail.
#pragma once

#include <klp/check.hpp>

namespace {

using klp::rule;

template <class P> constexpr klp::detail::violation found = klp::detail::shape_violation<P>::value;

template <class P> constexpr auto breaks(rule broken, klp::string object = {}, klp::string function = {}) -> bool {
    return found<P>.broken == broken && found<P>.object == object && found<P>.function == function;
}

/// A patch of which only the words count: the name is always the same.
template <class... Elements> struct with : klp::patch<"p", Elements...> {};

using some = klp::vmlinux<klp::func<"f">>;

} // namespace
