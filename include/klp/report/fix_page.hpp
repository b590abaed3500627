// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The report for people who never read the code: what is fixed in each release, and by which change.
#pragma once

#include "section.hpp"

namespace klp::report {

namespace detail {

inline auto tone_of(fix_fate f) -> tone {
    constexpr tone tones[fix_fates] = {tone::plain, tone::good,    tone::change, tone::plain,
                                       tone::plain, tone::warning, tone::bad};
    return tones[static_cast<std::size_t>(f)];
}

inline auto word(fix_fate f) -> std::string_view {
    return fix_words[static_cast<std::size_t>(f)];
}

inline auto fixes_with(const model &m, std::size_t patch, fix_fate fate) -> std::vector<std::string_view> {
    std::vector<std::string_view> result;
    for (const fix_line &line : m.fixes)
        if (line.fates[patch] == fate)
            result.push_back(line.name);
    return result;
}

/// "update_7: new: CVE-2024-1, CVE-2024-2; withdrawn: CVE-2023-3; carried: 40."
inline auto release_sentence(const model &m, std::size_t patch) -> std::string {
    std::string result;
    for (const fix_fate fate : {fix_fate::fresh, fix_fate::rewritten, fix_fate::withdrawn, fix_fate::lost}) {
        std::string names;
        for (const std::string_view name : fixes_with(m, patch, fate))
            names.append(names.empty() ? "" : ", ").append(name);
        if (!names.empty())
            result.append(result.empty() ? "" : "; ").append(word(fate)).append(": ").append(names);
    }
    for (const fix_fate fate : {fix_fate::carried, fix_fate::stays})
        if (const std::size_t count = fixes_with(m, patch, fate).size(); count != 0)
            result.append(result.empty() ? "" : "; ").append(word(fate)).append(": ").append(number(count));
    return std::string(m.patches[patch].says.type) + ": " + (result.empty() ? "no fixes" : result) + ".";
}

inline auto releases_section(const model &m) -> section {
    section s{.title = "Fixes in each release", .content = {.numbers = true}};
    s.content.head = {"release",   "fixes", "new",     "written anew", "carried",
                      "withdrawn", "lost",  "objects", "functions",    "symbols"};
    for (std::size_t i = 0; i < m.patches.size() && !m.fixes.empty(); ++i) {
        const patch_fact &says = m.patches[i].says;
        const auto count = [&](fix_fate fate) {
            const std::size_t n = fixes_with(m, i, fate).size();
            return tinted(number(n), n != 0 ? tone_of(fate) : tone::plain);
        };
        std::set<std::string_view> objects;
        std::size_t functions = 0;
        for (const function_fact &f : says.functions)
            if (!f.noop) {
                objects.insert(f.object);
                ++functions;
            }
        s.content.rows.push_back({says.type, number(says.fixes.size()), count(fix_fate::fresh),
                                  count(fix_fate::rewritten), count(fix_fate::carried), count(fix_fate::withdrawn),
                                  count(fix_fate::lost), number(objects.size()), number(functions),
                                  number(says.symbols.size())});
        s.notes.push_back(release_sentence(m, i));
    }
    return s;
}

inline auto fixes_section(const model &m) -> section {
    section s{.title = "Fixes, release by release"};
    s.content.head = headed({"fix"}, m);
    s.content.left = s.content.head.size();
    std::set<fix_fate> used;
    for (const fix_line &line : m.fixes) {
        auto &row = s.content.rows.emplace_back();
        row.push_back(line.name);
        for (const fix_fate fate : line.fates) {
            row.emplace_back(is_wide(m) ? fix_marks[static_cast<std::size_t>(fate)] : word(fate), tone_of(fate));
            used.insert(fate);
        }
    }
    used.erase(fix_fate::absent);
    if (is_wide(m))
        for (const fix_fate fate : used)
            s.notes.push_back(std::string(fix_marks[static_cast<std::size_t>(fate)]) + " " + std::string(word(fate)) +
                              ".");
    if (used.contains(fix_fate::lost))
        s.notes.emplace_back("lost: the release replaces one with the fix, and neither has the fix nor withdraws it.");
    return s;
}

/// One row for each object of a fix.
inline auto changes_section(const model &m) -> section {
    section s{.title = "What each fix changes", .content = {.left = 4}};
    s.content.head = {"fix", "object", "functions", "symbols that the code uses"};
    for (const fix_line &line : m.fixes) {
        std::vector<std::string_view> objects;
        for (const fix_part &part : line.parts)
            if (std::ranges::find(objects, part.object) == objects.end())
                objects.push_back(part.object);
        for (const std::string_view object : objects) {
            std::string names[2];
            for (const fix_part &part : line.parts)
                if (part.object == object && !part.name.empty()) {
                    std::string &list = names[part.is_symbol];
                    list.append(list.empty() ? "" : ", ").append(part.name);
                    if (part.sympos > 1)
                        list += "," + std::to_string(part.sympos);
                }
            s.content.rows.push_back({line.name, object, names[0], names[1]});
        }
        if (objects.empty())
            s.content.rows.push_back({line.name, std::string_view(), std::string_view(), std::string_view()});
    }
    return s;
}

} // namespace detail
} // namespace klp::report
