// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/description.hpp>

#include <doctest/doctest.h>

namespace {

using klp::detail::element;

constexpr klp::row rows[] = {{"r2"}, {"r1"}, klp::row::revert("r3")};

// clang-format off
struct mixed : klp::patch<"mixed",
    klp::module<"nfs", klp::func<"z">, klp::func<"a">>,
    klp::state<1>,
    klp::vmlinux<klp::table<rows>, klp::callbacks<>, klp::func<"b", klp::sympos<2>>, klp::func<"b">>,
    klp::state<2>> {};
// clang-format on

struct replacing : klp::patch<"replacing", klp::unknown<klp::refuse>, klp::replace<mixed>> {};

} // namespace

TEST_CASE("description: what a patch says as a whole") {
    CHECK_FALSE(klp::detail::is_replacing(mixed::as_patch));
    CHECK(klp::detail::is_replacing(replacing::as_patch));
    CHECK(klp::detail::policy_of(mixed::as_patch) == klp::unknown_policy::kernel);
    CHECK(klp::detail::policy_of(replacing::as_patch) == klp::unknown_policy::refuse);
    CHECK(klp::detail::count_elements(mixed::as_patch, element::kind::state) == 2);
    CHECK(klp::detail::count_functions(mixed::as_patch) == 7);
    CHECK(klp::detail::count_functions(replacing::as_patch) == 0);
}

TEST_CASE("description: functions in the order written, with their object") {
    const klp::set_view listed = klp::detail::listed<mixed>;
    const char *names[] = {"z", "a", "r2", "r1", "r3", "b", "b"};
    REQUIRE(listed.size() == 7);
    for (klp::size_t i = 0; i < 7; ++i) {
        CHECK(listed.items[i].name == names[i]);
        CHECK(listed.items[i].object == (i < 2 ? "nfs" : "vmlinux"));
        CHECK(listed.items[i].noop == (i == 4));
    }
}

TEST_CASE("description: functions sorted") {
    const klp::set_view sorted = klp::detail::sorted<mixed>;
    const char *names[] = {"a", "z", "b", "b", "r1", "r2", "r3"};
    REQUIRE(sorted.size() == 7);
    for (klp::size_t i = 0; i < 7; ++i)
        CHECK(sorted.items[i].name == names[i]);
    CHECK(sorted.items[2].position() == 1);
    CHECK(sorted.items[3].position() == 2);
    CHECK(klp::detail::sorted<replacing>.count == 0);
}
