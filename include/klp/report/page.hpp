// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The report as titles, sentences and tables of cells: text and Markdown differ only in how they draw these.
#pragma once

#include "fix_page.hpp"
#include "machines_page.hpp"

namespace klp::report {

namespace detail {

inline auto tone_of(const cell &c) -> tone {
    switch (c.what) {
    case fate::patched:
        return tone::good;
    case fate::repatched:
        return tone::change;
    case fate::reverted:
        return c.by_name ? tone::warning : tone::bad;
    default:
        return tone::plain;
    }
}

inline auto tone_of(const succession &s) -> tone {
    if (s.is == succession::verdict::refused)
        return tone::bad;
    if (!s.broken.empty() || s.discovered != 0)
        return tone::warning;
    return s.is == succession::verdict::replaces ? tone::good : tone::plain;
}

inline auto patches_section(const model &m, const options &o) -> section {
    section s{.title = "Patches, loaded in this order", .content = {.left = 3, .numbers = true}};
    s.content.head = {"patch",   "module",   "kind",          "new",        "re-patched",
                      "carried", "reverted", "static no-ops", "discovered", "replace takes"};
    for (const patch &p : m.patches) {
        s.content.rows.push_back({p.says.type,
                                  p.says.module,
                                  kind(p),
                                  number(p.of(fate::patched)),
                                  number(p.of(fate::repatched)),
                                  number(p.of(fate::carried)),
                                  number(p.of(fate::reverted)),
                                  number(p.static_noops),
                                  {number(p.discovered), p.discovered != 0 ? tone::warning : tone::plain},
                                  duration(p.unhooked, o)});
        for (const std::size_t over : p.refused_over)
            s.notes.push_back(std::string(p.says.type) + " cannot be loaded in this order, over " +
                              std::string(m.patches[over].says.type) + ": " + std::string(p.over[over].broken) + ".");
    }
    s.notes.push_back(basis(o));
    return s;
}

inline auto functions_section(const model &m) -> section {
    section s{.title = "Functions", .is_picture = true};
    s.content.head = headed({"object", "function"}, m);
    s.content.left = s.content.head.size();
    std::set<std::string> used;
    for (const line &l : m.lines) {
        auto &row = s.content.rows.emplace_back();
        row.push_back(l.object);
        row.push_back(std::string(l.name) + position(l));
        for (const cell &c : l.cells) {
            row.emplace_back(is_wide(m) ? mark(c) : word(c), tone_of(c));
            used.insert(word(c));
        }
    }
    for (const auto &[said, marked, meaning] : legend)
        if (used.contains(std::string(said)))
            s.notes.push_back((is_wide(m) ? std::string(marked) + " " : "") + std::string(said) + ": " +
                              std::string(meaning) + ".");
    return s;
}

inline auto states_section(const model &m) -> section {
    section s{.title = "States, with their versions", .content = {.numbers = true}};
    s.content.head = headed({"state"}, m);
    for (const unsigned long id : state_ids(m)) {
        auto &row = s.content.rows.emplace_back();
        row.push_back(std::to_string(id));
        for (const patch &p : m.patches)
            row.push_back(version_of(p, id));
    }
    return s;
}

inline auto callbacks_section(const model &m) -> section {
    section s{.title = "Callbacks", .content = {.left = 3}};
    s.content.head = {"patch", "object", "callbacks"};
    for (const patch &p : m.patches)
        for (const object_fact &o : p.says.objects)
            if (const std::string names = callbacks_of(o); !names.empty())
                s.content.rows.push_back({p.says.type, o.name, names});
    return s;
}

inline auto symbols_section(const model &m) -> section {
    section s{.title = "Symbols that the code uses"};
    s.content.head = headed({"object", "symbol", "in C"}, m);
    s.content.left = s.content.head.size();
    for (const need &n : m.needs) {
        auto &row = s.content.rows.emplace_back();
        row.push_back(n.symbol.when);
        row.push_back(label(n.symbol));
        row.push_back(n.symbol.c_name == n.symbol.name ? std::string_view() : n.symbol.c_name);
        for (const bool needed : n.needed)
            row.push_back(std::string_view(needed ? is_wide(m) ? "+" : "needs" : ""));
    }
    for (const patch &p : m.patches)
        for (const lack &l : p.lacks)
            s.notes.push_back(std::string(p.says.type) + " cannot be loaded on " + std::string(l.kernel) + ": " +
                              std::string(l.symbol->when) + " " + label(*l.symbol) + ": " + std::string(l.broken) +
                              ".");
    return s;
}

inline auto matrix_section(const model &m) -> section {
    section s{.title = "Which may be loaded over which, live alone"};
    s.content.head = headed({"load"}, m);
    s.content.left = s.content.head.size();
    for (std::size_t i = 1; i < s.content.head.size() && !is_wide(m); ++i)
        s.content.head[i].insert(0, "over ");
    for (const patch &p : m.patches) {
        auto &row = s.content.rows.emplace_back();
        row.push_back(p.says.type);
        for (const succession &over : p.over)
            row.emplace_back(is_wide(m) ? mark(over) : word(over), tone_of(over));
    }
    if (is_wide(m))
        s.notes.emplace_back(matrix_marks);
    for (const std::string_view rule : broken_rules(m))
        s.notes.push_back(std::string(rule) + ".");
    return s;
}

} // namespace detail

/// All of the report; sections with nothing in them are left out.
inline auto compose(const model &m, const options &o) -> std::vector<section> {
    std::vector<section> result;
    for (section &s : std::vector{detail::machines_section(m, o), detail::releases_section(m), detail::fixes_section(m),
                                  detail::changes_section(m), detail::patches_section(m, o),
                                  detail::functions_section(m), detail::symbols_section(m), detail::states_section(m),
                                  detail::callbacks_section(m), detail::matrix_section(m)})
        if (!s.content.rows.empty() || !s.notes.empty())
            result.push_back(std::move(s));
    return result;
}

} // namespace klp::report
