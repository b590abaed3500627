// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// C source as words and marks: as much of the language as it takes to find where a function begins and ends.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace klp::host {

struct token {
    enum class kind { word, mark, literal, directive };
    kind is;
    std::string_view text; ///< a mark is one letter; a directive a whole logical line, without its newline
    bool member;           ///< a word after `.` or `->`

    [[nodiscard]] auto mark(char c) const -> bool { return is == kind::mark && text[0] == c; }
    [[nodiscard]] auto word(std::string_view w) const -> bool { return is == kind::word && text == w; }
};

/// Comments are left out, and so are numbers, which name nothing. The tokens point into \p text.
[[nodiscard]] auto tokens_of(std::string_view text) -> std::vector<token>;

/// The words that are names of something: no members.
[[nodiscard]] auto names_in(std::string_view text) -> std::vector<std::string_view>;

/// The text with some words replaced; comments, strings and members stay as they are. An empty word takes the space
/// after it along.
[[nodiscard]] auto with_words(std::string_view text, const std::map<std::string, std::string, std::less<>> &words)
    -> std::string;

} // namespace klp::host
