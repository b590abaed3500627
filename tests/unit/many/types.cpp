// SPDX-License-Identifier: MIT OR GPL-2.0
// 1,000 functions as types in place of 12 predecessors of 1,000, and 300 predecessors: the default limits of the
// compiler must do.
#include "many.hpp"

#include <utility>

#include <doctest/doctest.h>

namespace {

constexpr klp::size_t functions_each = 1000;
constexpr klp::size_t predecessors = 12;
constexpr klp::size_t step = 100; // predecessor P changes the functions from P * step on

template <klp::size_t First, class Indices> struct from;
template <klp::size_t First, klp::size_t... I>
struct from<First, std::index_sequence<I...>>
    : klp::patch<"many", klp::vmlinux<klp::func<many::name_of<First + I>>...>> {};

template <klp::size_t P> struct earlier : from<P * step, std::make_index_sequence<functions_each>> {};

template <class Numbers, class Functions> struct replacement;
template <klp::size_t... P, klp::size_t... I>
struct replacement<std::index_sequence<P...>, std::index_sequence<I...>>
    : klp::patch<"cumulative", klp::vmlinux<klp::func<many::name_of<I>>...>, klp::replace<earlier<P>...>> {};

struct cumulative : replacement<std::make_index_sequence<predecessors>, std::make_index_sequence<functions_each>> {};

template <class Numbers> struct family;
template <klp::size_t... P> struct family<std::index_sequence<P...>> {
    template <klp::size_t N> struct member : klp::patch<"member", klp::vmlinux<klp::func<many::name_of<N>>>> {};
    struct replacing : klp::patch<"replacing", klp::replace<member<P>...>> {};
    struct above : klp::patch<"above", klp::stacked_on<member<P>...>, klp::vmlinux<klp::func<"f">>> {};
};
using many_patches = family<std::make_index_sequence<300>>;

} // namespace

TEST_CASE("many: more predecessors than a fold of clang's takes") {
    static_assert(klp::noops<many_patches::replacing>.size() == 300);
    static_assert(klp::check<many_patches::above>);
}

TEST_CASE("many: 1,000 functions as types replace 12 predecessors of 1,000") {
    static_assert(klp::functions<cumulative>.size() == functions_each);
    static_assert(klp::noops<cumulative>.size() == (predecessors - 1) * step);
    CHECK(klp::noops<cumulative>.contains("vmlinux", many::numbered(1000)));
    CHECK(klp::noops<cumulative>.contains("vmlinux", many::numbered(2099)));
    CHECK_FALSE(klp::noops<cumulative>.contains("vmlinux", many::numbered(999)));
    CHECK_FALSE(klp::noops<cumulative>.contains("vmlinux", many::numbered(2100)));
}
