// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The report for a merge request or a job summary, in the tables that GitHub and GitLab draw.
#pragma once

#include "page.hpp"

namespace klp::report {

namespace detail {

/// Escapes what has a meaning in Markdown or HTML.
inline auto quote_markdown(std::string_view text) -> std::string {
    std::string result;
    for (const char c : text) {
        if (std::string_view("\\`*_|<>[]").find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

} // namespace detail

inline auto markdown(const model &m, const options &o) -> std::string {
    std::string out;
    for (const section &s : compose(m, o)) {
        out += (out.empty() ? "### " : "\n### ") + s.title + "\n\n|";
        for (const std::string &title : s.content.head)
            out += " " + detail::quote_markdown(title) + " |";
        out += "\n|";
        for (std::size_t i = 0; i < s.content.head.size(); ++i)
            out += i >= s.content.left && s.content.numbers ? " ---: |" : " --- |";
        for (const auto &row : s.content.rows) {
            out += "\n|";
            for (const tinted &cell : row) {
                const std::string quoted = detail::quote_markdown(cell.text);
                const bool stress = !quoted.empty() && (cell.is == tone::bad || cell.is == tone::warning);
                out += stress ? " **" + quoted + "** |" : " " + quoted + " |";
            }
        }
        out += "\n";
        for (const std::string &note : s.notes)
            out += (&note == &s.notes.front() ? "\n- " : "- ") + detail::quote_markdown(note) + "\n";
    }
    return out;
}

} // namespace klp::report
