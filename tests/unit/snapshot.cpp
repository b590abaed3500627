// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/snapshot.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using klp::detail::find_line;
using klp::detail::has_line;
using klp::detail::letters_of;
using klp::detail::line_of;
using klp::detail::word_at;

constexpr klp::string lines{"\na h\na.isra.0 n\nab hd\nb ?\n"};

} // namespace

TEST_CASE("snapshot: a word has a line, and a part of one has none") {
    for (const char *word : {"a", "a.isra.0", "ab", "b"}) {
        CHECK(has_line(lines, word));
        CHECK(word_at(lines, find_line(lines, word)) == word);
    }
    for (const char *word : {"", "a.isra", "a.isra.00", "abc", "A", "c", "h"})
        CHECK_FALSE(has_line(lines, word));
}

TEST_CASE("snapshot: the letters of a word") {
    CHECK(letters_of(lines, "a") == "h");
    CHECK(letters_of(lines, "ab") == "hd");
    CHECK(letters_of(lines, "b") == "?");
    CHECK(letters_of(lines, "c").empty());
    CHECK(letters_of(klp::string("\nnfs\n"), "nfs").empty());
}

TEST_CASE("snapshot: the first line that does not come before a word") {
    CHECK(word_at(lines, line_of(lines, "")) == "a");
    CHECK(word_at(lines, line_of(lines, "a.")) == "a.isra.0");
    CHECK(word_at(lines, line_of(lines, "aa")) == "ab");
    CHECK(line_of(lines, "c") == lines.size);
    CHECK(line_of(klp::string("\n"), "a") == 1);
    CHECK(line_of(klp::string(), "a") == 0);
}

// Lines of different lengths, so that the middle of what is left lies anywhere in one.
TEST_CASE("snapshot: each of many lines is found") {
    std::vector<std::string> words;
    std::string text = "\n";
    for (int i = 0; i < 300; ++i) {
        words.push_back("f_" + std::to_string(1000 + i) + std::string(static_cast<unsigned>(i) % 7, 'x'));
        text += words.back() + " h\n";
    }
    const klp::string many(text.c_str());
    for (const std::string &word : words) {
        CHECK(word_at(many, find_line(many, word.c_str())) == klp::string(word.c_str()));
        CHECK_FALSE(has_line(many, (word + "y").c_str()));
    }
}

static_assert(letters_of(lines, "ab") == "hd");
