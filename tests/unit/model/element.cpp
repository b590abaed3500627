// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/element.hpp>

#include <klp/model/opened.hpp>

#include <initializer_list>

#include <doctest/doctest.h>

extern "C" klp::text code_a;

using klp::detail::element;

namespace {

constexpr klp::row rows[] = {{"a", code_a}, {"b", code_a, 2}, {"c"}, {"d", nullptr, 3}, klp::row::revert("e", 4)};

template <class Row>
concept takes_0_for_code = requires {
    Row("f", 0);
};

} // namespace

TEST_CASE("element: a row with code, without, and a revert, each with a position or not") {
    CHECK(klp::string(rows[0].name) == "a");
    const unsigned long positions[] = {0, 2, 0, 3, 4};
    for (klp::size_t i = 0; i < 5; ++i) {
        CHECK(rows[i].sympos == positions[i]);
        CHECK(rows[i].has_code == (i < 2));
        CHECK((rows[i].code == code_a) == (i < 2));
        CHECK(rows[i].noop == (i == 4));
    }
}

TEST_CASE("element: a row of a name and 0 does not compile, which may be meant for a position") {
    CHECK_FALSE(takes_0_for_code<klp::row>);
}

TEST_CASE("element: fixes are found by their names, of several with one name the first") {
    constexpr const char *names[] = {"CVE-1", "CVE-2", "CVE-3", "CVE-2", "CVE-4"};
    element fixes[5];
    const element *items[5];
    for (klp::size_t i = 0; i < 5; ++i) {
        fixes[i].object = names[i];
        items[i] = &fixes[i];
    }
    for (const klp::size_t last : {7UL, 63UL}) { // with few slots, some share one
        klp::size_t slots[64]{};
        klp::detail::fill_slots(slots, last, items, 5);
        const klp::detail::fix_set set{items, 5, slots, last};
        for (klp::size_t i = 0; i < 5; ++i)
            CHECK(set.find(names[i]) == (i == 3 ? 1 : i));
        CHECK(set.find("CVE-5") == 5);
        CHECK(set.contains("CVE-4"));
        CHECK_FALSE(set.contains("CVE-"));
    }
    CHECK_FALSE(klp::detail::fix_set().contains("CVE-1"));
}
