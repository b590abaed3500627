// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/vocabulary.hpp>

#include <doctest/doctest.h>

namespace {

using klp::detail::as_patch;
using klp::detail::element;
using klp::detail::member;

using a_func = klp::func<"f">;
using a_state = klp::state<1>;

} // namespace

TEST_CASE("when: in an object it has its words, or none") {
    using klp::detail::a_member;
    constexpr member holds = a_member<klp::when<true, a_func, klp::func<"g">>>::as_member;
    constexpr member fails = a_member<klp::when<false, a_func, klp::func<"g">>>::as_member;
    CHECK(holds.is == member::kind::when);
    REQUIRE(holds.count == 2);
    CHECK(holds.more->members[1]->name == "g");
    CHECK(fails.is == member::kind::when);
    CHECK(fails.count == 0);
}

TEST_CASE("when: in a patch and in a fix, too") {
    static constexpr klp::detail::an_element<klp::when<true, a_state, klp::vmlinux<a_func>>> in_patch;
    static constexpr klp::detail::a_part_of_fix<klp::when<true, a_state>> in_fix;
    CHECK(in_patch.as_element.is == element::kind::when);
    REQUIRE(in_patch.as_element.number == 2);
    CHECK(in_patch.as_element.elements[0]->state.id == 1);
    CHECK(in_fix.as_element.number == 1);
    CHECK(klp::detail::an_element<klp::when<false, a_state>>::as_element.number == 0);
}

TEST_CASE("when: a word in the wrong place is one if the condition holds, and so is replace") {
    using klp::rule;
    CHECK(klp::detail::a_member<klp::when<true, a_state>>::as_member.more->members[0]->is == member::kind::mistake);
    CHECK(klp::detail::a_member<klp::when<false, a_state>>::as_member.count == 0);
    static constexpr klp::detail::an_element<klp::when<true, klp::replace<>>> replacing;
    CHECK(replacing.as_element.elements[0]->broken == rule::G5_replace_stands_in_patch_itself);
}
