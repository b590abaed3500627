// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The report for a terminal.
#pragma once

#include "page.hpp"

#include <algorithm>
#include <sstream>

namespace klp::report {

namespace detail {

inline auto escape(tone t) -> const char * {
    constexpr const char *escapes[] = {"", "\033[32m", "\033[36m", "\033[33m", "\033[31m"};
    return escapes[static_cast<std::size_t>(t)];
}

inline auto widths_of(const table &t) -> std::vector<std::size_t> {
    std::vector<std::size_t> widths;
    for (const std::string &title : t.head)
        widths.push_back(title.size());
    for (const auto &row : t.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].text.size());
    return widths;
}

inline void draw(std::string &out, const table &t, const std::vector<std::size_t> &widths,
                 const std::vector<tinted> &row, bool colours) {
    std::string line;
    std::size_t blanks = 2; // those at the end of a line are never written
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t fill = widths[i] - row[i].text.size();
        const bool right = i >= t.left && t.numbers;
        if (right)
            blanks += fill;
        if (!row[i].text.empty()) {
            line.append(blanks, ' ');
            blanks = 0;
            const bool tint = colours && row[i].is != tone::plain;
            line += tint ? escape(row[i].is) + row[i].text + "\033[0m" : row[i].text;
        }
        blanks += right ? 2 : fill + 2;
    }
    out += line + "\n";
}

/// A sentence over as many lines as it takes.
inline void wrap(std::string &out, const std::string &sentence) {
    std::istringstream words(sentence);
    std::string word;
    std::string line = "  ";
    while (words >> word) {
        if (line.size() + word.size() > 110) {
            out += line + "\n";
            line = "   ";
        }
        line += (line.back() == ' ' && line.size() == 2 ? "" : " ") + word;
    }
    out += line + "\n";
}

} // namespace detail

inline auto text(const model &m, const options &o) -> std::string {
    std::string out;
    for (const section &s : compose(m, o)) {
        out += (out.empty() ? "" : "\n") + (o.colours ? "\033[1m" + s.title + "\033[0m" : s.title) + "\n";
        const std::vector<std::size_t> widths = detail::widths_of(s.content);
        detail::draw(out, s.content, widths, {s.content.head.begin(), s.content.head.end()}, false);
        for (const auto &row : s.content.rows)
            detail::draw(out, s.content, widths, row, o.colours);
        if (!s.notes.empty())
            out += "\n";
        for (const std::string &note : s.notes)
            detail::wrap(out, note);
    }
    return out;
}

} // namespace klp::report
