// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/klp.hpp>

#include <string>

#include <doctest/doctest.h>

namespace {

// clang-format off
struct a : klp::patch<"a", klp::vmlinux<klp::func<"f">>> {};
struct b : klp::patch<"b", klp::stacked_on<a>, klp::vmlinux<klp::func<"g">>> {};
struct c : klp::patch<"c", klp::stacked_on<a, b>, klp::vmlinux<klp::func<"h">>> {};
struct alone : klp::patch<"alone", klp::vmlinux<klp::func<"i">>> {};
struct top : klp::patch<"top", klp::stacked_on<c, alone>, klp::vmlinux<klp::func<"j">>> {};
// clang-format on

template <class P> auto below() -> std::string {
    std::string names;
    klp::detail::for_each_below(klp::detail::as_patch<P>,
                                [&](const klp::detail::patch_value &patch) { names += patch.name.data; });
    return names;
}

constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Each lists all below it.
template <klp::size_t N, class Below = klp::detail::make_indices<N>> struct level;
template <klp::size_t N, klp::size_t... I>
struct level<N, klp::detail::indices<I...>>
    : klp::patch<klp::name<2>{&letters[N], 1}, klp::stacked_on<level<I>...>, klp::vmlinux<klp::func<"f">>> {};

struct over_all : klp::patch<"over_all", klp::replace<level<40>>, klp::vmlinux<klp::func<"g">>> {};

} // namespace

TEST_CASE("stack: what lies below, and what lies below that") {
    CHECK(below<a>().empty());
    CHECK(below<b>() == "a");
    CHECK(below<c>() == "ab");
    CHECK(below<top>() == "cabalone");
}

// 2^40 ways lead down.
TEST_CASE("stack: each lists all below, and each is looked at once") {
    CHECK(below<level<40>>() == "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN");
    static_assert(klp::check<over_all>);
    static_assert(klp::noops<over_all>.size() == 1);
}
