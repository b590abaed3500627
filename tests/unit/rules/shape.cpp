// SPDX-License-Identifier: MIT OR GPL-2.0
#include "found.hpp"

#include <doctest/doctest.h>

TEST_CASE("shape: nothing is wrong with a good patch") {
    CHECK(breaks<with<some>>(rule::none));
    CHECK(breaks<with<klp::replace<>>>(rule::none));
    CHECK(breaks<with<some, klp::module<"snd_hda_intel", klp::func<"f">>, klp::state<1>, klp::state<2>, klp::replace<>,
                      klp::unknown<klp::refuse>>>(rule::none));
    CHECK(klp::check<with<some>>);
}

TEST_CASE("shape: S6") {
    CHECK(breaks<with<>>(rule::S6_a_patch_must_change_something));
    CHECK(breaks<with<klp::state<1>>>(rule::S6_a_patch_must_change_something));
    CHECK(breaks<with<some, klp::module<"nfs">>>(rule::S6_a_patch_must_change_something, "nfs"));
}

TEST_CASE("shape: S13") {
    CHECK(breaks<with<some, some>>(rule::S13_an_object_may_be_listed_only_once, "vmlinux"));
    using nfs = klp::module<"nfs", klp::func<"f">>;
    CHECK(breaks<with<nfs, some, nfs>>(rule::S13_an_object_may_be_listed_only_once, "nfs"));
}

TEST_CASE("shape: S14 and S15") {
    constexpr auto S14 = rule::S14_a_function_may_be_listed_only_once;
    constexpr auto S15 = rule::S15_sympos_0_and_1_are_the_same_function;
    CHECK(breaks<with<klp::vmlinux<klp::func<"f">, klp::func<"f">>>>(S14, "vmlinux", "f"));
    CHECK(breaks<with<klp::vmlinux<klp::func<"f">, klp::revert<"f">>>>(S14, "vmlinux", "f"));
    CHECK(breaks<with<klp::vmlinux<klp::func<"f", klp::sympos<2>>, klp::func<"f", klp::sympos<2>>>>>(S14, "vmlinux",
                                                                                                     "f"));
    CHECK(breaks<with<klp::vmlinux<klp::func<"f">, klp::func<"f", klp::sympos<1>>>>>(S15, "vmlinux", "f"));
    CHECK(breaks<with<klp::vmlinux<klp::func<"f", klp::sympos<1>>, klp::func<"f", klp::sympos<2>>>>>(rule::none));
    CHECK(breaks<with<some, klp::module<"nfs", klp::func<"f">>>>(rule::none));
}

TEST_CASE("shape: S22") {
    static klp::insn code[1];
    using pre = klp::pre_patch<code>;
    using post = klp::post_patch<code>;
    constexpr auto S22 = rule::S22_an_object_has_one_callback_of_each_kind;
    CHECK(breaks<with<klp::vmlinux<klp::callbacks<pre, post>>>>(rule::none));
    CHECK(breaks<with<klp::vmlinux<klp::callbacks<pre>, klp::callbacks<post>>>>(rule::none));
    CHECK(breaks<with<klp::vmlinux<klp::callbacks<pre>>, klp::module<"nfs", klp::callbacks<pre>>>>(rule::none));
    CHECK(breaks<with<klp::vmlinux<klp::callbacks<pre, pre>>>>(S22, "vmlinux"));
    CHECK(breaks<with<klp::vmlinux<klp::callbacks<pre>, klp::callbacks<pre>>>>(S22, "vmlinux"));
}

TEST_CASE("shape: T1 and T2") {
    CHECK(breaks<with<some, klp::state<0>>>(rule::T1_the_id_of_a_state_is_not_0));
    CHECK(breaks<with<some, klp::state<3, 1>, klp::state<3, 2>>>(rule::T2_the_id_of_a_state_is_unique));
}

TEST_CASE("shape: G1 and G2") {
    constexpr auto G1 = rule::G1_an_element_may_be_said_only_once;
    CHECK(breaks<with<some, klp::abandon_callbacks<"a">, klp::abandon_callbacks<"b">>>(G1));
    CHECK(breaks<with<some, klp::when<true, klp::at_most_noops<1>>, klp::at_most_noops<2>>>(G1));
    CHECK(breaks<
          with<some, klp::replace<>, klp::must_replace, klp::must_replace, klp::named_reverts, klp::named_reverts>>(
        rule::none));
    CHECK(breaks<with<some, klp::replace<>, klp::replace<>>>(G1));
    CHECK(breaks<with<some, klp::replace<>, klp::unknown<klp::refuse>, klp::unknown<klp::refuse>>>(G1));
    CHECK(breaks<with<some, klp::unknown<klp::refuse>>>(rule::G2_unknown_needs_replace));
}

TEST_CASE("shape: R3 and G4") {
    CHECK(breaks<with<some, klp::must_replace>>(rule::R3_the_patch_must_replace));
    CHECK(breaks<with<some, klp::must_replace, klp::replace<>>>(rule::none));
    struct below : with<some> {};
    CHECK(breaks<with<some, klp::stacked_on<below>>>(rule::none));
    CHECK(breaks<with<some, klp::stacked_on<below>, klp::replace<>>>(rule::G4_a_replacing_patch_is_stacked_on_nothing));
}
