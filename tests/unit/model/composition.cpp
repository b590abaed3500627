// SPDX-License-Identifier: MIT OR GPL-2.0
#include "../releases.hpp"

#include <doctest/doctest.h>

using klp::detail::as_patch;
using klp::detail::element;
using klp::detail::listed;

namespace {

struct conditional
    : klp::patch<"conditional",
                 klp::vmlinux<
                     klp::func<"a">,
                     klp::when<true, klp::func<"b">, klp::when<true, klp::func<"c">>, klp::when<false, klp::func<"d">>>,
                     klp::when<true, klp::callbacks<klp::pre_patch<on_pre_patch>>>, klp::func<"e">>,
                 klp::when<true, cve_2, klp::named_reverts>, klp::when<false, cve_1>> {};

} // namespace

TEST_CASE("composition: objects of one name are one, where the first stands") {
    REQUIRE(as_patch<second>.count == 5);
    CHECK(as_patch<second>.elements[0]->is == element::kind::replace);
    CHECK(as_patch<second>.elements[1]->object == "vmlinux");
    CHECK(as_patch<second>.elements[2]->object == "nfs");
    CHECK(as_patch<second>.elements[3]->object == "ext4");
    CHECK(as_patch<second>.elements[4]->state.id == 7);
    REQUIRE(listed<second>.count == 5);
    CHECK(lists<second>(0, "vmlinux", "a"));
    CHECK(lists<second>(1, "vmlinux", "b"));
    CHECK(lists<second>(2, "nfs", "nfs_a"));
    CHECK(lists<second>(3, "nfs", "nfs_b"));
    CHECK(lists<second>(4, "ext4", "e"));
    CHECK(callbacks_of(*as_patch<second>.elements[1]).code[0] == on_pre_patch);
    CHECK(callbacks_of(*as_patch<second>.elements[2]).given[0] == 0);
}

TEST_CASE("composition: a symbol that two list is one in each object") {
    CHECK(as_patch<first>.symbols == 2);
    CHECK(as_patch<second>.symbols == 3);
    CHECK(as_patch<third>.symbols == 2);
}

TEST_CASE("composition: conditions in a patch, in an object and in each other") {
    REQUIRE(listed<conditional>.count == 5);
    for (klp::size_t i = 0; i < 4; ++i)
        CHECK(lists<conditional>(i, "vmlinux", i == 0 ? "a" : i == 1 ? "b" : i == 2 ? "c" : "e"));
    CHECK(lists<conditional>(4, "ext4", "e"));
    CHECK(callbacks_of(*as_patch<conditional>.elements[0]).code[0] == on_pre_patch);
    CHECK(klp::detail::count_elements(as_patch<conditional>, element::kind::named_reverts) == 1);
    CHECK(klp::detail::count_elements(as_patch<conditional>, element::kind::state) == 1);
    CHECK(klp::fixes<conditional>.size() == 1);
}

TEST_CASE("composition: an object of which no condition leaves anything is none") {
    struct nothing_left : klp::patch<"nothing_left", klp::vmlinux<klp::func<"a">>,
                                     klp::module<"nfs", klp::when<false, klp::func<"b">>>> {};
    CHECK(as_patch<nothing_left>.count == 1);
    CHECK(as_patch<nothing_left>.elements[0]->object == "vmlinux");
}

TEST_CASE("composition: what the patch itself lists twice stays two, for a rule to find") {
    struct twice : klp::patch<"twice", cve_1, klp::vmlinux<klp::func<"x">>, klp::vmlinux<klp::func<"y">>> {};
    REQUIRE(as_patch<twice>.count == 3);
    CHECK(as_patch<twice>.elements[0]->object == "vmlinux");
    CHECK(as_patch<twice>.elements[0]->functions == 2);
    CHECK(as_patch<twice>.elements[1]->object == "nfs");
    CHECK(as_patch<twice>.elements[2]->functions == 1);
}
