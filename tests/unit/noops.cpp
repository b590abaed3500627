// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/noops.hpp>

#include <doctest/doctest.h>

namespace {

using klp::noops;

// clang-format off
struct v1 : klp::patch<"v1",
    klp::vmlinux<klp::func<"a">, klp::func<"b">>,
    klp::module<"nfs", klp::func<"a">>> {};

struct v2 : klp::patch<"v2",
    klp::replace<v1>,
    klp::vmlinux<klp::func<"b">, klp::func<"c">>> {};

struct v3 : klp::patch<"v3",
    klp::replace<v1, v2>,
    klp::vmlinux<klp::func<"c">>> {};
// clang-format on

} // namespace

TEST_CASE("noops: a patch that replaces nothing has none") {
    static_assert(noops<v1>.empty());
    CHECK(klp::functions<v1>.size() == 3);
}

TEST_CASE("noops: what a predecessor has and this patch lacks") {
    static_assert(noops<v2>.size() == 2);
    CHECK(noops<v2>.contains("vmlinux", "a"));
    CHECK(noops<v2>.contains("nfs", "a"));
    CHECK_FALSE(noops<v2>.contains("vmlinux", "b"));
    for (const klp::function &f : noops<v2>) {
        CHECK(f.noop);
        CHECK_FALSE(f.has_code);
    }
}

TEST_CASE("noops: a replacing predecessor leaves its functions and not its no-ops") {
    static_assert(noops<v3>.size() == 3);
    CHECK(noops<v3>.contains("vmlinux", "a"));
    CHECK(noops<v3>.contains("vmlinux", "b"));
    CHECK(noops<v3>.contains("nfs", "a"));
    struct after_v2 : klp::patch<"after_v2", klp::replace<v2>, klp::vmlinux<klp::func<"c">>> {};
    static_assert(noops<after_v2>.size() == 1);
    CHECK(noops<after_v2>.contains("vmlinux", "b"));
}

TEST_CASE("noops: replace<> knows no predecessor") {
    struct cumulative : klp::patch<"cumulative", klp::replace<>, klp::vmlinux<klp::func<"a">>> {};
    CHECK(noops<cumulative>.empty());
}

TEST_CASE("noops: what a predecessor is stacked on is live where it is") {
    struct low : klp::patch<"low", klp::replace<>, klp::vmlinux<klp::func<"low">, klp::revert<"gone">>> {};
    struct beside : klp::patch<"beside", klp::vmlinux<klp::func<"beside">>, klp::module<"nfs", klp::revert<"kept">>> {};
    struct mid : klp::patch<"mid", klp::stacked_on<low, beside>, klp::vmlinux<klp::func<"mid">>> {};
    struct high : klp::patch<"high", klp::stacked_on<mid, low, beside>, klp::vmlinux<klp::func<"high">>> {};
    struct over_high : klp::patch<"over_high", klp::replace<high>, klp::vmlinux<klp::func<"mid">>> {};
    static_assert(noops<over_high>.size() == 4);
    CHECK(noops<over_high>.contains("vmlinux", "low"));
    CHECK(noops<over_high>.contains("vmlinux", "beside"));
    CHECK(noops<over_high>.contains("vmlinux", "high"));
    CHECK(noops<over_high>.contains("nfs", "kept"));
    CHECK_FALSE(noops<over_high>.contains("vmlinux", "gone"));
    struct over_both : klp::patch<"over_both", klp::replace<low, mid, high>, klp::vmlinux<klp::func<"mid">>> {};
    static_assert(noops<over_both>.size() == 4);
}

TEST_CASE("noops: replacing the same patch twice over changes nothing") {
    struct again : klp::patch<"again", klp::replace<v1, v1>, klp::vmlinux<klp::func<"a">>> {};
    CHECK(noops<again>.size() == 2);
}

TEST_CASE("noops: sympos 0 and 1 are the same function") {
    struct zero : klp::patch<"zero", klp::vmlinux<klp::func<"f">>> {};
    struct one : klp::patch<"one", klp::vmlinux<klp::func<"f", klp::sympos<1>>>> {};
    struct two : klp::patch<"two", klp::vmlinux<klp::func<"f", klp::sympos<2>>>> {};
    struct one_over_zero : klp::patch<"x", klp::replace<zero>, klp::vmlinux<klp::func<"f", klp::sympos<1>>>> {};
    struct zero_over_one : klp::patch<"x", klp::replace<one>, klp::vmlinux<klp::func<"f">>> {};
    struct zero_over_two : klp::patch<"x", klp::replace<two>, klp::vmlinux<klp::func<"f">>> {};
    struct all : klp::patch<"x", klp::replace<zero, one, two>> {};
    static_assert(noops<one_over_zero>.empty());
    static_assert(noops<zero_over_one>.empty());
    static_assert(noops<zero_over_two>.size() == 1);
    CHECK(noops<zero_over_two>.contains("vmlinux", "f", 2));
    CHECK_FALSE(noops<zero_over_two>.contains("vmlinux", "f"));
    static_assert(noops<all>.size() == 2);
    CHECK(noops<all>.contains("vmlinux", "f", 0));
    CHECK(noops<all>.contains("vmlinux", "f", 2));
}

TEST_CASE("noops: the same name in two objects is two functions") {
    struct here : klp::patch<"here", klp::module<"nfs", klp::func<"f">>> {};
    struct there : klp::patch<"there", klp::replace<here>, klp::module<"ext4", klp::func<"f">>> {};
    static_assert(noops<there>.size() == 1);
    CHECK(noops<there>.contains("nfs", "f"));
}

TEST_CASE("noops: a revert is a no-op, with and without replace") {
    struct back : klp::patch<"back", klp::vmlinux<klp::revert<"a">>> {};
    static_assert(noops<back>.size() == 1);
    CHECK(noops<back>.contains("vmlinux", "a"));
    struct both : klp::patch<"both", klp::replace<v1>, klp::vmlinux<klp::revert<"a">, klp::revert<"d">>> {};
    static_assert(noops<both>.size() == 4);
    CHECK(noops<both>.contains("vmlinux", "d"));
}

TEST_CASE("noops: a revert that stays live is reverted too, one that completed is gone") {
    // Without replace the no-op stays on the lists, where klp_add_nops() finds it.
    struct stacked : klp::patch<"stacked", klp::vmlinux<klp::revert<"a">>> {};
    struct over_stacked : klp::patch<"x", klp::replace<stacked>> {};
    static_assert(noops<over_stacked>.size() == 1);
    CHECK(noops<over_stacked>.contains("vmlinux", "a"));

    struct replacing : klp::patch<"replacing", klp::replace<>, klp::vmlinux<klp::revert<"a">>> {};
    struct over_replacing : klp::patch<"x", klp::replace<replacing>> {};
    static_assert(noops<over_replacing>.empty());
}

namespace {

constexpr klp::row rows[] = {{"t1"}, {"t2"}, klp::row::revert("t3"), {"t2", nullptr, 2}};
constexpr klp::row fewer[] = {{"t2"}};

} // namespace

TEST_CASE("noops: tables and types mix") {
    struct table : klp::patch<"table", klp::vmlinux<klp::table<rows>, klp::func<"t0">>> {};
    struct next : klp::patch<"next", klp::replace<table>, klp::vmlinux<klp::table<fewer>, klp::func<"t1">>> {};
    static_assert(noops<next>.size() == 3);
    CHECK(noops<next>.contains("vmlinux", "t0"));
    CHECK(noops<next>.contains("vmlinux", "t3"));
    CHECK(noops<next>.contains("vmlinux", "t2", 2));
    static_assert(noops<table>.size() == 1);
    CHECK(noops<table>.contains("vmlinux", "t3"));
}
