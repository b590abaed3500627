// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The forecast for many machines, for people.
#pragma once

#include "machines.hpp"
#include "section.hpp"

namespace klp::report {

namespace detail {

inline auto list_names(const auto &names) -> std::string {
    std::string result;
    for (const auto &name : names)
        result.append(result.empty() ? "" : ", ").append(name);
    return result;
}

inline auto live_names(const machine &state) -> std::string {
    std::vector<std::string> names;
    for (const live_patch &p : state.patches)
        names.push_back(p.name + (p.transition ? " (in transition)" : ""));
    return names.empty() ? "nothing" : list_names(names);
}

inline auto word(const forecast &f) -> std::string {
    switch (f.is) {
    case forecast::verdict::live_already:
        return "is live already";
    case forecast::verdict::refused:
        return "refused: " + std::string(rule_id(f.broken));
    case forecast::verdict::stacks:
        return "loads beside it";
    case forecast::verdict::replaces:
        break;
    }
    return f.broken.empty() ? "loads" : "loads, but " + std::string(rule_id(f.broken));
}

inline auto tone_of(const forecast &f) -> tone {
    if (f.is == forecast::verdict::refused)
        return tone::bad;
    if (!f.broken.empty() || !f.discovered.empty())
        return tone::warning;
    return f.is == forecast::verdict::live_already ? tone::plain : tone::good;
}

/// Notes on a group that do not fit into its line.
inline void add_notes(std::vector<std::string> &notes, const machine_group &group, const std::string &number) {
    const forecast &f = group.will;
    const std::string begin = "Group " + number + ": ";
    if (!f.broken.empty())
        notes.push_back(begin + (f.over.empty() ? "" : "over " + std::string(f.over) + ": ") + std::string(f.broken) +
                        ".");
    for (const discovery &d : f.discovered) {
        std::vector<std::string> names;
        for (const live_function *function : d.functions)
            names.push_back(function->object + " " + function->name +
                            (function->position == 1 ? "" : "," + std::to_string(function->position)));
        notes.push_back(begin + "no-ops that no replace<> says, for " + std::string(d.patch) + ": " +
                        list_names(names) + ".");
    }
    if (f.lacks.size() > 2)
        notes.push_back(begin + "lacks " + list_names(f.lacks) + ".");
    if (!f.loses.empty())
        notes.push_back(begin + "loses " + list_names(f.loses) + ".");
    if (!f.unknown.empty())
        notes.push_back(begin + "of " + list_names(f.unknown) +
                        " no descriptor is known, so its states and callbacks are not.");
}

inline auto count_with(const roll_out &all, forecast::verdict is) -> std::size_t {
    std::size_t result = 0;
    for (const machine_group &group : all.groups)
        result += group.will.is == is ? group.count : 0;
    return result;
}

inline auto roll_out_sentences(const model &m, const roll_out &all, const options &o) -> std::vector<std::string> {
    using verdict = forecast::verdict;
    const std::string release(m.patches[all.release].says.type);
    const std::size_t loads = count_with(all, verdict::replaces) + count_with(all, verdict::stacks);
    std::vector<std::string> result = {plural(all.machines, "machine") + " in " + plural(all.groups.size(), "state") +
                                       "; " + release + " loads on " + number(loads) + ", is refused on " +
                                       number(count_with(all, verdict::refused)) + " and live already on " +
                                       number(count_with(all, verdict::live_already)) + "."};
    if (all.skipped != 0)
        result.push_back(plural(all.skipped, "file") + " skipped, which standard error names.");
    const auto slowest =
        std::ranges::max_element(all.groups, {}, [](const machine_group &g) { return g.will.unhooked; });
    if (slowest != all.groups.end() && slowest->will.unhooked != 0)
        result.push_back("The slowest replace takes " + duration(slowest->will.unhooked, o) + ", for " +
                         plural(slowest->will.unhooked, "function") + " that lose their hook, as on " +
                         slowest->example + ".");
    return result;
}

inline auto machines_section(const model &m, const options &o) -> section {
    if (o.machines == nullptr)
        return {};
    const roll_out &all = *o.machines;
    section s{.title = "Machines, before " + std::string(m.patches[all.release].says.type) + " is loaded",
              .content = {.left = 5}};
    s.content.head = {"group",  "machines", "kernel", "live",  "what happens",
                      "no-ops", "unknown",  "takes",  "lacks", "for example"};
    s.notes = roll_out_sentences(m, all, o);
    for (const machine_group &group : all.groups) {
        const forecast &f = group.will;
        const std::string place = number(s.content.rows.size() + 1);
        const std::size_t unknown = f.discovered_count();
        s.content.rows.push_back({place,
                                  number(group.count),
                                  group.state.kernel,
                                  live_names(group.state),
                                  {word(f), tone_of(f)},
                                  number(f.static_noops),
                                  {number(unknown), unknown != 0 ? tone::warning : tone::plain},
                                  duration(f.unhooked, o),
                                  f.lacks.size() > 2 ? number(f.lacks.size()) + " fixes" : list_names(f.lacks),
                                  group.example});
        add_notes(s.notes, group, place);
    }
    return s;
}

} // namespace detail
} // namespace klp::report
