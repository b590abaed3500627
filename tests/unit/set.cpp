// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/set.hpp>

#include <doctest/doctest.h>

namespace {

constexpr auto in_kernel(const char *name, unsigned long sympos = 0) -> klp::function {
    return {.object = klp::kernel_object, .name = name, .sympos = sympos};
}

template <class... Name> constexpr auto set_of(Name... name) -> klp::function_set<sizeof...(Name)> {
    klp::function_set<sizeof...(Name)> result;
    (result.push_back(in_kernel(name)), ...);
    return result;
}

constexpr auto same(klp::set_view a, klp::set_view b) -> bool {
    if (a.size() != b.size())
        return false;
    for (klp::size_t i = 0; i < a.size(); ++i)
        if (klp::compare(a.items[i], b.items[i]) != 0)
            return false;
    return true;
}

constexpr auto sorted_set(auto set) {
    auto spare = set;
    klp::sort(set.items, spare.items, set.count);
    return set;
}

constexpr auto abd = set_of("a", "b", "d");
constexpr auto bcd = set_of("b", "c", "d");
constexpr auto none = set_of();

} // namespace

TEST_CASE("set: sort") {
    static_assert(same(sorted_set(set_of("d", "a", "b")), abd));
    CHECK(same(sorted_set(none), none));
    CHECK(same(sorted_set(set_of("a")), set_of("a")));
    CHECK(same(sorted_set(set_of("e", "d", "c", "b", "a")), set_of("a", "b", "c", "d", "e")));
    CHECK(same(sorted_set(set_of("b", "a", "b", "a")), set_of("a", "a", "b", "b")));
}

TEST_CASE("set: sort keeps the order of equal functions") {
    klp::function_set<3> set;
    set.push_back(in_kernel("f", 1));
    set.push_back(in_kernel("e"));
    set.push_back(in_kernel("f", 0));
    const auto sorted = sorted_set(set);
    CHECK(sorted.items[1].sympos == 1);
    CHECK(sorted.items[2].sympos == 0);
}

TEST_CASE("set: merge keeps duplicates") {
    CHECK(same(klp::merge<6>(abd, bcd), set_of("a", "b", "b", "c", "d", "d")));
    CHECK(same(klp::merge<3>(none, bcd), bcd));
    CHECK(same(klp::merge<3>(bcd, none), bcd));
}

TEST_CASE("set: union") {
    static_assert(same(klp::set_union<6>(abd, bcd), set_of("a", "b", "c", "d")));
    CHECK(same(klp::set_union<6>(abd, abd), abd));
    CHECK(same(klp::set_union<3>(none, abd), abd));
    CHECK(same(klp::set_union<3>(abd, none), abd));
    CHECK(same(klp::set_union<0>(none, none), none));
}

TEST_CASE("set: union takes what is in both from the first") {
    klp::function_set<1> a;
    klp::function_set<1> b;
    a.push_back(in_kernel("f", 1));
    b.push_back(in_kernel("f", 0));
    const auto both = klp::set_union<2>(a, b);
    REQUIRE(both.count == 1);
    CHECK(both.items[0].sympos == 1);
}

TEST_CASE("set: difference") {
    static_assert(same(klp::set_difference<3>(abd, bcd), set_of("a")));
    CHECK(same(klp::set_difference<3>(bcd, abd), set_of("c")));
    CHECK(same(klp::set_difference<3>(abd, none), abd));
    CHECK(same(klp::set_difference<3>(none, abd), none));
    CHECK(same(klp::set_difference<3>(abd, abd), none));
}

TEST_CASE("set: contains") {
    const klp::set_view view = abd;
    CHECK(view.contains("vmlinux", "a"));
    CHECK(view.contains("vmlinux", "d", 1));
    CHECK_FALSE(view.contains("vmlinux", "d", 2));
    CHECK_FALSE(view.contains("vmlinux", "c"));
    CHECK_FALSE(view.contains("vmlinux", "e"));
    CHECK_FALSE(view.contains("nfs", "a"));
    CHECK_FALSE(klp::set_view().contains("vmlinux", "a"));
    CHECK(klp::set_view().empty());
}
