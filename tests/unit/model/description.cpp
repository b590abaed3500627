// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/description.hpp>

#include <string>

#include <doctest/doctest.h>

#include "mixed.hpp"

using klp::detail::element;

TEST_CASE("description: what a patch says as a whole") {
    CHECK_FALSE(klp::detail::is_replacing(klp::detail::as_patch<mixed>));
    CHECK(klp::detail::is_replacing(klp::detail::as_patch<replacing>));
    CHECK(klp::detail::policy_of(klp::detail::as_patch<mixed>) == klp::unknown_policy::kernel);
    CHECK(klp::detail::policy_of(klp::detail::as_patch<replacing>) == klp::unknown_policy::refuse);
    CHECK(klp::detail::count_elements(klp::detail::as_patch<mixed>, element::kind::state) == 2);
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

namespace {

// clang-format off
struct needing : klp::patch<"needing",
    klp::vmlinux<klp::symbol<"a">>,
    klp::module<"nfs", klp::symbol<"b">, klp::func<"f">, klp::symbol<"c", klp::from<"sunrpc">>>> {};
// clang-format on

} // namespace

TEST_CASE("description: symbols are no functions") {
    const auto &patch = klp::detail::as_patch<needing>;
    CHECK(patch.functions == 1);
    CHECK(klp::detail::listed<needing>.count == 1);
    CHECK(klp::detail::sorted<needing>.items[0].name == "f");
    CHECK_FALSE(klp::detail::changes_something(*patch.elements[0]));
    CHECK(klp::detail::changes_something(*patch.elements[1]));
    std::string all;
    klp::detail::for_each_symbol(patch, [&](const klp::detail::listed_symbol &s) {
        all.append(s.when.data).append(":").append(s.object.data).append(".").append(s.name.data).append(" ");
    });
    CHECK(patch.symbols == 3);
    CHECK(all == "vmlinux:vmlinux.a nfs:nfs.b nfs:sunrpc.c ");
}
