// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/rules/sentences.hpp>

#include <doctest/doctest.h>

// That each rule has a sentence, tests/docs/complete sees.
TEST_CASE("sentences: no rule has two") {
    for (const auto &s : klp::detail::sentences) {
        CHECK(s.sentence.size > 10);
        CHECK(klp::detail::sentence_of(s.id) == s.sentence);
    }
}

TEST_CASE("sentences: where no rule is broken there is none") {
    CHECK(klp::detail::sentence_of(klp::rule::none).empty());
}
