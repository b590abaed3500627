// SPDX-License-Identifier: MIT OR GPL-2.0
#include "../releases.hpp"

#include <doctest/doctest.h>

using klp::detail::element;
using klp::detail::opened_of;

TEST_CASE("opened: only a patch with fixes or conditions is") {
    struct plain : klp::patch<"plain", klp::vmlinux<klp::func<"a">>> {};
    struct in_an_object : klp::patch<"in_an_object", klp::vmlinux<klp::when<true, klp::func<"a">>>> {};
    const auto is_composed = [](const klp::detail::patch_value &written) { return klp::detail::is_composed(written); };
    CHECK_FALSE(is_composed(plain().as_patch));
    CHECK(is_composed(in_an_object().as_patch));
    CHECK(is_composed(first().as_patch));
    CHECK(is_composed(second().as_patch));
}

TEST_CASE("opened: a fix stands where it is written, fixes_of for those of that patch") {
    const auto &opened = opened_of<second>;
    const struct {
        element::kind is;
        const char *object, *fix;
    } expected[] = {
        {element::kind::replace, "", ""},        {element::kind::object, "vmlinux", "CVE-1"},
        {element::kind::object, "nfs", "CVE-1"}, {element::kind::object, "ext4", "CVE-2"},
        {element::kind::state, "", "CVE-2"},     {element::kind::object, "vmlinux", "CVE-3"},
        {element::kind::object, "nfs", "CVE-3"},
    };
    REQUIRE(opened.count == 7);
    for (klp::size_t i = 0; i < 7; ++i) {
        CHECK(opened.pieces[i].declared->is == expected[i].is);
        CHECK(opened.pieces[i].declared->object == expected[i].object);
        CHECK(opened.pieces[i].fix == expected[i].fix);
    }
}

TEST_CASE("opened: what is withdrawn is left out, and by whom it was withdrawn is kept") {
    REQUIRE(opened_of<third>.fix_count == 3);
    CHECK(opened_of<third>.fixes[0]->object == "CVE-2");
    CHECK(opened_of<third>.own_withdrawn == 1);
    CHECK(opened_of<third>.withdrawn[0]->object == "CVE-1");
    CHECK(opened_of<fourth>.own_withdrawn == 0);
    CHECK(klp::detail::room_of<fourth>.withdrawn_count == 1);
    CHECK(opened_of<fourth>.withdrawn[0]->object == "CVE-1");
    CHECK(opened_of<fifth>.own_withdrawn == 1);
    CHECK(klp::detail::room_of<fifth>.withdrawn_count == 2);
}

TEST_CASE("opened: a condition that does not hold leaves nothing, and is no talk of fixes") {
    struct conditional : klp::patch<"conditional", klp::when<false, cve_1>, klp::when<true, klp::state<3>>,
                                    klp::vmlinux<klp::func<"a">>> {};
    REQUIRE(opened_of<conditional>.count == 2);
    CHECK(opened_of<conditional>.pieces[0].declared->state.id == 3);
    CHECK(opened_of<conditional>.fix_count == 0);
    CHECK_FALSE(klp::detail::room_of<conditional>.any);
}

TEST_CASE("opened: a patch in fixes_of that speaks of none is remembered") {
    struct plain : klp::patch<"plain", klp::vmlinux<klp::func<"a">>> {};
    struct over : klp::patch<"over", klp::fixes_of<plain>, cve_1> {};
    CHECK(klp::detail::room_of<over>.any);
    CHECK(klp::detail::room_of<over>.empty_handed == "plain");
    CHECK(klp::detail::room_of<second>.empty_handed.empty());
}
