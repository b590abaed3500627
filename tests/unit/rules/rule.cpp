// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/rules/rule.hpp>

#include <doctest/doctest.h>

TEST_CASE("rule: a violation breaks none and shows nothing until told") {
    constexpr klp::detail::violation none;
    CHECK(none.broken == klp::rule::none);
    CHECK(none.object.empty());
    CHECK(none.state == klp::detail::unset);
    CHECK(none.state != 0); // a state that T1 speaks of
}

TEST_CASE("rule: at a function is at its object, too") {
    constexpr klp::function f{.object = "nfs", .name = "nfs_read", .sympos = 2};
    constexpr klp::detail::violation found = klp::detail::at(klp::rule::S7_a_function_needs_a_name, f);
    CHECK(found.broken == klp::rule::S7_a_function_needs_a_name);
    CHECK(found.object == "nfs");
    CHECK(found.function == "nfs_read");
    CHECK(found.symbol.empty());
}
