// SPDX-License-Identifier: MIT OR GPL-2.0
#include "../releases.hpp"
#include "found.hpp"

#include <doctest/doctest.h>

TEST_CASE("fixes: what is withdrawn is given back, and that is meant") {
    REQUIRE(klp::detail::listed<third>.count == 5);
    CHECK(lists<third>(0, "xfs", "own"));
    CHECK(lists<third>(1, "ext4", "e"));
    CHECK(lists<third>(2, "vmlinux", "b"));
    CHECK(lists<third>(3, "vmlinux", "c"));
    CHECK(lists<third>(4, "nfs", "nfs_b"));
    CHECK(klp::noops<third>.size() == 2);
    CHECK(klp::noops<third>.contains("vmlinux", "a"));
    CHECK(klp::noops<third>.contains("nfs", "nfs_a"));
    CHECK(klp::check<third>);
}

TEST_CASE("fixes: a fix is withdrawn and written anew, and one comes back") {
    CHECK(klp::functions<fifth>.contains("ext4", "g"));
    CHECK_FALSE(klp::functions<fifth>.contains("ext4", "e"));
    CHECK(klp::noops<fifth>.contains("ext4", "e"));
    CHECK(klp::noops<fifth>.size() == 1);
    CHECK(klp::functions<fifth>.contains("nfs", "nfs_a"));
}

TEST_CASE("fixes: F1, F3 and F5, and S6 of a fix") {
    struct again : klp::fix<"CVE-1", klp::vmlinux<klp::func<"other">>> {};
    constexpr auto &twice = found<with<cve_1, again>>;
    CHECK(twice.broken == rule::F1_a_fix_is_listed_once);
    CHECK(twice.fix == "CVE-1");

    struct same_function : klp::fix<"CVE-9", klp::vmlinux<klp::func<"a", code_c>>> {};
    constexpr auto &shared = found<with<cve_1, same_function>>;
    CHECK(shared.broken == rule::F3_a_function_is_changed_by_one_fix);
    CHECK(shared.function == "a");
    CHECK(shared.fix == "CVE-1");
    CHECK(shared.other_fix == "CVE-9");

    struct blank : klp::fix<"CVE 1", klp::vmlinux<klp::func<"a">>> {};
    CHECK(found<with<blank>>.broken == rule::F5_the_name_of_a_fix_has_no_blank_and_no_comma);
    static constexpr const char *pointer = "CVE-1";
    struct named_by_pointer : klp::fix<pointer, klp::vmlinux<klp::func<"a">>> {};
    CHECK(found<with<named_by_pointer>>.broken == rule::G8_a_name_is_a_string_literal_or_a_constexpr_array);
    struct empty : klp::fix<"CVE-9", klp::vmlinux<>> {};
    CHECK(found<with<some, empty>>.broken == rule::S6_a_patch_must_change_something);
    CHECK(found<with<some, empty>>.fix == "CVE-9");
    CHECK(breaks<with<some, klp::fix<"CVE-9">>>(rule::none)); // only named, in a description
}

TEST_CASE("fixes: a rule that is broken in a fix says in which") {
    struct bad : klp::fix<"CVE-9", klp::module<"net/nfs", klp::func<"f">>> {};
    constexpr auto &in_a_fix = found<with<cve_1, bad>>;
    CHECK(in_a_fix.broken == rule::S11_a_module_name_has_only_letters_digits_and_underscores);
    CHECK(in_a_fix.fix == "CVE-9");
    CHECK(in_a_fix.other_fix.empty());
}

TEST_CASE("fixes: F2, what is withdrawn was there") {
    using klp::detail::find_idle_withdrawal;
    const klp::detail::patch_value *const before[] = {&klp::detail::as_patch<first>};
    struct idle : klp::patch<"idle", klp::replace<first>, klp::withdraw<cve_3>, cve_1, cve_2> {};
    struct useful : klp::patch<"useful", klp::replace<first>, klp::withdraw<cve_2>, cve_1> {};
    CHECK(find_idle_withdrawal(klp::detail::as_patch<idle>, idle().as_patch, before, 1).fix == "CVE-3");
    CHECK(find_idle_withdrawal(klp::detail::as_patch<useful>, useful().as_patch, before, 1).broken == rule::none);
    CHECK(find_idle_withdrawal(klp::detail::as_patch<useful>, useful().as_patch, before, 0).broken ==
          rule::F2_what_is_withdrawn_is_in_fixes_of_or_in_a_predecessor);
}

TEST_CASE("fixes: F4, a fix of a predecessor, or of what that was stacked on, is not lost") {
    using klp::detail::as_patch;
    using klp::detail::find_lost_fix;
    CHECK(find_lost_fix(as_patch<second>, as_patch<first>).broken == rule::none);
    CHECK(find_lost_fix(as_patch<third>, as_patch<second>).broken == rule::none); // CVE-1 is withdrawn
    CHECK(find_lost_fix(as_patch<first>, as_patch<second>).fix == "CVE-3");
    CHECK(find_lost_fix(as_patch<first>, as_patch<second>).predecessor == "second");
    struct above : klp::patch<"above", klp::stacked_on<second>, klp::vmlinux<klp::func<"x">>> {};
    CHECK(find_lost_fix(as_patch<first>, as_patch<above>).fix == "CVE-3");
}

TEST_CASE("fixes: what a withdrawn fix changed is given back") {
    const klp::function a{.object = "vmlinux", .name = "a"};
    const klp::function other{.object = "vmlinux", .name = "b", .sympos = 2};
    CHECK(gives_back(klp::detail::as_patch<third>, a));
    CHECK_FALSE(gives_back(klp::detail::as_patch<third>, other));
    CHECK_FALSE(gives_back(klp::detail::as_patch<second>, a));
}
