// SPDX-License-Identifier: MIT OR GPL-2.0
#include "../releases.hpp"

#include <doctest/doctest.h>

TEST_CASE("fixes: a patch has those that it lists and those of another, in the order written") {
    const klp::fix_names &names = klp::fixes<first>;
    CHECK(names.size() == 2);
    CHECK(klp::fixes<first>.contains("CVE-2"));
    CHECK_FALSE(klp::fixes<first>.contains("CVE-3"));
    const klp::string expected[] = {"CVE-1", "CVE-2", "CVE-3"};
    klp::size_t count = 0;
    for (const klp::string &fix : klp::fixes<second>)
        CHECK(fix == expected[count++]);
    CHECK(count == 3);
    CHECK_FALSE(klp::fixes<third>.contains("CVE-1"));
    CHECK(klp::fixes<third>.size() == 3);
    CHECK(klp::fixes<fourth>.size() == 3);
    CHECK(klp::fixes<fifth>.size() == 4);
}
