// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/vocabulary.hpp>

#include <doctest/doctest.h>

using klp::detail::member;

TEST_CASE("symbol: symbol, its position and names in any order") {
    using klp::symbol;
    constexpr member plain = symbol<"max_threads">::as_member;
    CHECK(plain.is == member::kind::symbol);
    CHECK(plain.count == 0);
    CHECK(plain.more->symbol->name == "max_threads");
    CHECK(plain.more->symbol->c_name == "max_threads");
    CHECK(plain.more->symbol->from.empty());
    CHECK(plain.more->symbol->sympos == 0);
    const klp::detail::symbol_value all[] = {
        symbol<"name_show", klp::sympos<3>, klp::as<"third">, klp::from<"nfs">>::value,
        symbol<"name_show", klp::from<"nfs">, klp::sympos<3>, klp::as<"third">>::value,
        symbol<"name_show", klp::as<"third">, klp::from<"nfs">, klp::sympos<3>>::value,
    };
    for (const klp::detail::symbol_value &s : all) {
        CHECK(s.name == "name_show");
        CHECK(s.c_name == "third");
        CHECK(s.from == "nfs");
        CHECK(s.sympos == 3);
    }
}

TEST_CASE("symbol: what is said of a module with symbols is no function") {
    CHECK(klp::reloadable::as_member.is == member::kind::reloadable);
    CHECK(klp::reloadable::as_member.count == 0);
    CHECK(klp::not_reloaded::as_member.is == member::kind::not_reloaded);
    CHECK(klp::not_reloaded::as_member.count == 0);
}

TEST_CASE("symbol: S26, each of its words at most once") {
    constexpr auto S26 = klp::rule::S26_symbol_takes_sympos_as_and_from_each_at_most_once;
    CHECK(klp::symbol<"a", klp::as<"b">, klp::as<"c">>::as_member.more->broken == S26);
    CHECK(klp::symbol<"a", 3>::as_member.more->broken == S26);
    CHECK(klp::symbol<"a", klp::from<"">>::as_member.is == member::kind::mistake);
}
