// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/set.hpp>

#include <doctest/doctest.h>

namespace {

constexpr auto in_kernel(const char *name, unsigned long sympos = 0) -> klp::function {
    return {.object = klp::kernel_object, .name = name, .sympos = sympos};
}

template <class... Name> constexpr auto set_of(Name... name) -> klp::detail::function_list<sizeof...(Name)> {
    klp::detail::function_list<sizeof...(Name)> result;
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

template <klp::size_t A, klp::size_t B>
constexpr auto unite(const klp::detail::function_list<A> &a, const klp::detail::function_list<B> &b)
    -> klp::detail::function_list<A + B> {
    return klp::detail::gather<A + B>(klp::detail::set_union(klp::detail::refer<A>(a), klp::detail::refer<B>(b)));
}

constexpr auto abd = set_of("a", "b", "d");
constexpr auto bcd = set_of("b", "c", "d");
constexpr auto none = set_of();

} // namespace

TEST_CASE("set: refer picks what is wanted") {
    CHECK(same(
        klp::detail::gather<3>(klp::detail::refer<3>(abd, [](const klp::function &f) { return !(f.name == "b"); })),
        set_of("a", "d")));
}

TEST_CASE("set: union") {
    static_assert(same(unite(abd, bcd), set_of("a", "b", "c", "d")));
    CHECK(same(unite(abd, abd), abd));
    CHECK(same(unite(none, abd), abd));
    CHECK(same(unite(abd, none), abd));
    CHECK(same(unite(none, none), none));
}

TEST_CASE("set: union takes what is in both from the first") {
    klp::detail::function_list<1> a;
    klp::detail::function_list<1> b;
    a.push_back(in_kernel("f", 1));
    b.push_back(in_kernel("f", 0));
    const auto both = unite(a, b);
    REQUIRE(both.count == 1);
    CHECK(both.items[0].sympos == 1);
}

TEST_CASE("set: sort is stable") {
    klp::detail::function_list<5> mixed = set_of("d", "a", "c", "a", "b");
    mixed.items[1].sympos = 1; // the same as 0
    auto references = klp::detail::refer<5>(mixed);
    klp::detail::sort(references);
    const auto sorted = klp::detail::gather<5>(references);
    CHECK(same(sorted, set_of("a", "a", "b", "c", "d")));
    CHECK(sorted.items[0].sympos == 1);
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
