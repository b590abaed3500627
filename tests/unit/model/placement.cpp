// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/vocabulary.hpp>

#include <type_traits>

#include <doctest/doctest.h>

extern "C" klp::text code_a;

struct a_type_of_no_meaning {};

namespace {

using namespace klp::detail;
using klp::rule;

using a_func = klp::func<"f", code_a>;
using a_state = klp::state<1>;
using an_object = klp::vmlinux<a_func>;
using a_pre_patch = klp::pre_patch<code_a>;
struct a_fix : klp::fix<"CVE-1", an_object> {};
struct a_patch : klp::patch<"a_patch", an_object> {};
struct a_kernel : klp::snapshot<"6.12.0-test"> {
    static constexpr klp::object_symbols objects[] = {{"vmlinux", "\nf h\n"}};
    static constexpr klp::string modules{"\n"};
};

/// What stands in the place of Word says that Broken is broken, and by which word.
template <class Placed> constexpr auto is_mistake(rule broken, klp::string word) -> bool {
    return Placed::as_element.is == element::kind::mistake && Placed::as_element.broken == broken &&
           Placed::as_element.object == word && Placed::as_member.is == member::kind::mistake &&
           Placed::as_member.more->broken == broken && Placed::as_member.more->word == word;
}

} // namespace

TEST_CASE("placement: a word in its place is itself") {
    CHECK(std::is_same_v<a_member<a_func>, a_func>);
    CHECK(std::is_same_v<an_element<a_state>, a_state>);
    CHECK(std::is_same_v<an_element<an_object>, an_object>);
    CHECK(std::is_same_v<a_part_of_fix<an_object>, an_object>);
    CHECK(std::is_same_v<a_part_of_fix<a_state>, a_state>);
    CHECK(std::is_same_v<a_callback<a_pre_patch>, a_pre_patch>);
}

TEST_CASE("placement: in the place of a misplaced word stands a mistake, which says which word and where it belongs") {
    constexpr auto in_patch = rule::G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module;
    constexpr auto in_object = rule::G5_func_symbol_and_the_like_stand_in_vmlinux_or_module;
    constexpr auto in_callbacks = rule::G5_pre_patch_and_its_like_stand_in_callbacks;
    CHECK(is_mistake<a_member<a_state>>(in_patch, "klp::state"));
    CHECK(is_mistake<a_member<a_pre_patch>>(in_callbacks, "pre_patch"));
    CHECK(is_mistake<a_member<a_type_of_no_meaning>>(rule::G5_an_object_has_func_symbol_and_the_like,
                                                     "a_type_of_no_meaning"));
    CHECK(is_mistake<an_element<a_func>>(in_object, "klp::func"));
    CHECK(is_mistake<an_element<a_pre_patch>>(in_callbacks, "pre_patch"));
    CHECK(is_mistake<an_element<a_type_of_no_meaning>>(rule::G5_a_patch_has_vmlinux_module_replace_and_the_like,
                                                       "a_type_of_no_meaning"));
    CHECK(an_element<a_patch>::as_element.broken == rule::G5_a_patch_stands_in_replace_or_stacked_on);
    CHECK(is_mistake<a_part_of_fix<a_func>>(in_object, "klp::func"));
    CHECK(is_mistake<a_part_of_fix<klp::replace<a_patch>>>(rule::G5_a_fix_has_vmlinux_module_state_and_when,
                                                           "klp::replace"));
    CHECK(a_callback<a_func>::broken == rule::G5_callbacks_has_pre_patch_and_its_like);
    CHECK(a_callback<a_func>::word == "klp::func");
}

TEST_CASE("placement: a fix and a condition become what they stand for") {
    CHECK(std::is_same_v<an_element<a_fix>, listed_fix<a_fix>>);
    CHECK(a_member<a_fix>::as_member.more->broken == rule::G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module);
    using condition = klp::when<true, a_func>;
    CHECK(std::is_same_v<a_member<condition>, when_in_object<condition>>);
    CHECK(std::is_same_v<an_element<condition>, when_in_patch<condition>>);
    CHECK(std::is_same_v<a_part_of_fix<condition>, when_in_fix<condition>>);
}

TEST_CASE("placement: of a list, the first that is no patch is named") {
    static_assert(all<>());
    static_assert(all<true, true>());
    static_assert(!all<true, false>());
    constexpr element good = klp::replace<a_patch, a_patch>::as_element;
    CHECK(good.is == element::kind::replace);
    constexpr element bad = klp::replace<a_patch, a_type_of_no_meaning, a_state>::as_element;
    CHECK(bad.is == element::kind::mistake);
    CHECK(bad.broken == rule::G3_replace_takes_other_patches_whose_headers_are_included);
    CHECK(bad.object == "a_type_of_no_meaning");
}

TEST_CASE("placement: what a snapshot has") {
    CHECK(is_snapshot<a_kernel>);
    CHECK_FALSE(is_snapshot<klp::snapshot<"6.12.0-test">>);
}
