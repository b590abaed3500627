// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/vocabulary.hpp>

#include <doctest/doctest.h>

extern "C" klp::text code_a, code_b;

using klp::detail::member;

namespace {

constexpr klp::row rows[] = {{"a", code_a}, {"b", code_b, 2}, {"c"}, klp::row::revert("d", 3)};

} // namespace

TEST_CASE("member: func") {
    constexpr member plain = klp::func<"f", code_a>::as_member;
    CHECK(plain.is == member::kind::function);
    CHECK(plain.name == "f");
    CHECK(plain.code == code_a);
    CHECK(plain.has_code);
    CHECK(plain.sympos == 0);
    CHECK_FALSE(plain.noop);
}

TEST_CASE("member: code and sympos in any order, or neither") {
    CHECK(klp::func<"f", code_a, klp::sympos<2>>::as_member.sympos == 2);
    CHECK(klp::func<"f", klp::sympos<2>, code_a>::as_member.sympos == 2);
    CHECK(klp::func<"f", klp::sympos<2>, code_a>::as_member.code == code_a);
    CHECK_FALSE(klp::func<"f">::as_member.has_code);
    CHECK_FALSE(klp::func<"f", klp::sympos<3>>::as_member.has_code);
    CHECK(klp::func<"f", klp::sympos<3>>::as_member.sympos == 3);
}

TEST_CASE("member: revert") {
    CHECK(klp::revert<"f">::as_member.noop);
    CHECK_FALSE(klp::revert<"f">::as_member.has_code);
    CHECK(klp::revert<"f", klp::sympos<4>>::as_member.sympos == 4);
}

TEST_CASE("member: table, with what its rows say together") {
    constexpr member table = klp::table<rows>::as_member;
    CHECK(table.is == member::kind::table);
    CHECK(table.more->rows == rows);
    CHECK(table.count == 4);
    CHECK(table.traits == klp::detail::asks_for_noop);
}

TEST_CASE("member: callbacks") {
    constexpr member two = klp::callbacks<klp::post_unpatch<code_b>, klp::pre_patch<code_a>>::as_member;
    CHECK(two.is == member::kind::callbacks);
    CHECK(two.more->callbacks->code[0] == code_a);
    CHECK(two.more->callbacks->code[3] == code_b);
    CHECK(two.more->callbacks->given[0] == 1);
    CHECK(two.more->callbacks->given[1] == 0);
    CHECK(two.more->callbacks->given[2] == 0);
    CHECK(two.more->callbacks->given[3] == 1);
    CHECK(klp::callbacks<klp::pre_unpatch<code_a>>::as_member.more->callbacks->code[2] == code_a);
}

TEST_CASE("member: what cannot be meant is a mistake, with the rule that it breaks") {
    CHECK(klp::func<"f", 5>::as_member.more->broken ==
          klp::rule::S19_func_takes_code_declared_as_extern_C_klp_text_by_its_name_and_sympos);
    CHECK(klp::func<"f", code_a, code_b>::as_member.more->broken ==
          klp::rule::G1_a_function_has_one_replacement_and_one_sympos);
    CHECK(klp::revert<"f", code_a>::as_member.more->broken ==
          klp::rule::S19_revert_takes_a_name_and_a_sympos_and_no_code);
    constexpr member null = klp::callbacks<klp::post_patch<nullptr>>::as_member;
    CHECK(null.is == member::kind::mistake);
    CHECK(null.more->broken == klp::rule::S8_a_callback_has_code_or_is_left_out);
    CHECK(null.more->word == "post_patch");
}
