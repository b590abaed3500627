// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The report as one self-contained page: a picture in which each function is a bar across the patches, and the tables
/// of the other formats.
#pragma once

#include "page.hpp"

namespace klp::report {

namespace detail {

inline auto quote_html(std::string_view text) -> std::string {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

inline constexpr std::string_view style = R"(
:root { color-scheme: light dark; --back: #fff; --ink: #1b1f24; --faint: #d8dee4; --new: #1a7f37; --other: #0969da;
  --same: #8c959f; --gone: #cf222e; --warn: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --ink: #e6edf3; --faint: #30363d; --new: #3fb950;
  --other: #58a6ff; --same: #6e7681; --gone: #ff7b72; --warn: #d29922; } }
body { background-color: var(--back); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem;
  padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; } th, td { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 1px solid var(--faint); background-color: var(--back); } td.n, th.n { text-align: right; } td.n, th, code, td:first-child { white-space: nowrap; }
.wide { position: relative; overflow: auto; max-height: 95vh; }
ul { padding-left: 1.2rem; max-width: 60rem; } li { margin: .2rem 0; } code { font-size: .92em; }
.good { color: var(--new); } .change { color: var(--other); } .warning { color: var(--warn); } .bad { color: var(--gone); }
thead th { position: sticky; top: 0; } .lanes td { padding: 0 .8rem 0 0; } .lanes td.lane { padding: 0; min-width: 5rem; }
.lanes tbody tr:hover { background: color-mix(in srgb, var(--faint) 50%, transparent); }
.lane i { display: block; height: .6rem; margin: .42rem 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.lane b { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.new i { background-color: var(--new); border-radius: .3rem 0 0 .3rem; } .repatched i { background-color: var(--other); }
.carried i { background-color: var(--same); } .stays i { background-color: var(--same); height: .2rem; margin: .62rem 0; }
.reverted i { width: .6rem; box-sizing: border-box; border: .15rem solid var(--gone); border-radius: 0 .3rem .3rem 0; }
.named i { border-color: var(--warn); } .unknown i { background-color: var(--gone); }
.key span { display: inline-block; margin-right: 1.5rem; }
.key i { display: inline-block; width: 2.5rem; margin: 0 .5rem 0 0; vertical-align: middle; } .key .reverted i { width: .6rem; }
)";

inline auto tone_class(tone t) -> std::string_view {
    constexpr std::string_view classes[] = {"", "good", "change", "warning", "bad"};
    return classes[static_cast<std::size_t>(t)];
}

inline auto lane_class(const cell &c) -> std::string {
    constexpr std::string_view classes[] = {"", " new", " repatched", " carried", " stays", " reverted"};
    std::string result = "lane" + std::string(classes[static_cast<std::size_t>(c.what)]);
    if (c.what == fate::reverted)
        result += c.by_name ? " named" : c.discovered ? " unknown" : "";
    return result;
}

inline auto html_table(const table &t) -> std::string {
    const auto number = [&](std::size_t i) { return i >= t.left && t.numbers; };
    std::string out = "<div class=\"wide\"><table><thead><tr>";
    for (std::size_t i = 0; i < t.head.size(); ++i)
        out += (number(i) ? "<th class=\"n\">" : "<th>") + quote_html(t.head[i]) + "</th>";
    out += "</tr></thead><tbody>\n";
    for (const auto &row : t.rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string names = (number(i) ? "n " : "") + std::string(tone_class(row[i].is));
            out += (names.empty() ? "<td>" : "<td class=\"" + names + "\">") + quote_html(row[i].text) + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</tbody></table></div>\n";
}

/// Functions down, patches across.
inline auto picture(const model &m) -> std::string {
    std::string out = "<div class=\"wide\"><table class=\"lanes\"><thead><tr><th>object</th><th>function</th>";
    for (const patch &p : m.patches)
        out += "<th>" + quote_html(p.says.type) + "</th>";
    out += "</tr></thead><tbody>\n";
    std::string_view object;
    for (const line &l : m.lines) {
        out += "<tr><td>" + (l.object == object ? "" : quote_html(l.object)) + "</td><td><code>" +
               quote_html(std::string(l.name) + position(l)) + "</code></td>";
        object = l.object;
        for (std::size_t i = 0; i < l.cells.size(); ++i) {
            const cell &c = l.cells[i];
            out += "<td class=\"" + lane_class(c) + "\"";
            if (c.what != fate::untouched) {
                const std::string what = quote_html(word(c) + (c.code.empty() ? "" : ": " + std::string(c.code)));
                out += " title=\"" + quote_html(m.patches[i].says.type) + ": " + what + "\"><i></i><b>" + what + "</b";
            }
            out += "></td>";
        }
        out += "</tr>\n";
    }
    out += "</tbody></table></div>\n<p class=\"key\">";
    for (const fate f : {fate::patched, fate::repatched, fate::carried, fate::stays})
        out += "<span class=\"" + lane_class({.what = f}) + "\"><i></i>" + std::string(word(f)) + "</span>";
    for (const cell &c : {cell{.what = fate::reverted}, cell{.what = fate::reverted, .by_name = true},
                          cell{.what = fate::reverted, .discovered = true}})
        out += "<span class=\"" + lane_class(c) + "\"><i></i>" + word(c) + "</span>";
    return out + "</p>\n";
}

} // namespace detail

inline auto html(const model &m, const options &o) -> std::string {
    std::string names;
    for (const patch &p : m.patches)
        names += (names.empty() ? "" : ", ") + detail::quote_html(p.says.type);
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<title>Live patches " +
                      names + "</title>\n<style>" + std::string(detail::style) +
                      "</style></head>\n<body><h1>Live patches " + names + "</h1>\n";
    for (const section &s : compose(m, o)) {
        out += "<h2>" + detail::quote_html(s.title) + "</h2>\n";
        out += s.is_picture ? detail::picture(m) : detail::html_table(s.content);
        if (!s.notes.empty()) {
            out += "<ul>\n";
            for (const std::string &note : s.notes)
                out += "<li>" + detail::quote_html(note) + "</li>\n";
            out += "</ul>\n";
        }
    }
    return out + "</body></html>\n";
}

} // namespace klp::report
