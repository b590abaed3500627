// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words and sentences that all formats for people share.
#pragma once

#include "model.hpp"

#include <cstdio>
#include <set>
#include <string>

namespace klp::report {

struct options {
    double seconds_per_noop = 0.15; ///< measured on 6.12 with preemption, under emulation
    bool colours = false;
    const struct roll_out *machines = nullptr; ///< those that --machines names
};

constexpr auto word(fate f) -> std::string_view {
    constexpr std::string_view words[] = {"", "new", "re-patched", "carried", "stays", "reverted"};
    return words[static_cast<std::size_t>(f)];
}

constexpr struct {
    std::string_view word;
    std::string_view mark; ///< replaces the word if there are many patches
    std::string_view meaning;
} legend[] = {
    {"new", "+", "patched, where the kernel's own code ran before"},
    {"re-patched", "*", "patched again, with other code"},
    {"carried", "=", "patched again, with the same code"},
    {"stays", ".", "not in this patch, which replaces nothing: an earlier one keeps it patched"},
    {"reverted", "-", "the kernel's own code again, by a no-op that follows from replace<>"},
    {"reverted, named", "-n", "the same, asked for with klp::revert"},
    {"reverted, unknown", "-?", "the same, by a no-op that the kernel must add: replace<> lists no patch with it"},
};

inline auto word(const cell &c) -> std::string {
    std::string result(word(c.what));
    if (c.what == fate::reverted && c.by_name)
        result += ", named";
    if (c.what == fate::reverted && c.discovered)
        result += ", unknown";
    return result;
}

/// With more patches than this, the words do not fit side by side.
inline auto is_wide(const model &m) -> bool {
    return m.patches.size() > 8;
}

inline auto mark(const cell &c) -> std::string {
    for (const auto &entry : legend)
        if (entry.word == word(c))
            return std::string(entry.mark);
    return "";
}

inline auto number(std::size_t n) -> std::string {
    return std::to_string(n);
}

inline auto plural(std::size_t n, const char *one) -> std::string {
    return number(n) + " " + one + (n == 1 ? "" : "s");
}

/// "about 4.7 s", from the number of functions that lose their hook.
inline auto duration(std::size_t noops, const options &o) -> std::string {
    const double seconds = static_cast<double>(noops) * o.seconds_per_noop;
    char text[40];
    std::snprintf(text, sizeof text, seconds < 10 ? "%.2g s" : "%.0f s", seconds);
    return noops == 0 ? "-" : std::string("about ") + text;
}

inline auto basis(const options &o) -> std::string {
    char seconds[40];
    std::snprintf(seconds, sizeof seconds, "%g", o.seconds_per_noop);
    return std::string("An estimate: ") + seconds +
           " s for each function that loses its ftrace hook. On a kernel with preemption each waits for a grace period "
           "of RCU tasks, one after the other, and no module can be loaded meanwhile. 0.15 s was measured on an "
           "emulated machine; --seconds-per-noop takes your own figure.";
}

inline auto position(const line &l) -> std::string {
    return l.position == 1 ? "" : "," + std::to_string(l.position);
}

inline auto kind(const patch &p) -> std::string {
    if (!p.says.replaces)
        return "replaces nothing";
    if (p.says.predecessors.size() > 3)
        return "replaces " + number(p.says.predecessors.size()) + " patches";
    std::string result;
    for (const std::string_view name : p.says.predecessors)
        result.append(result.empty() ? "" : ", ").append(name);
    return result.empty() ? "replaces all, knows none" : "replaces " + result;
}

/// The id of a rule, "T3" of "T3: lacks a state".
inline auto rule_id(std::string_view sentence) -> std::string_view {
    return sentence.substr(0, sentence.find(':'));
}

/// A cell of the matrix, in few letters.
inline auto word(const succession &s) -> std::string {
    switch (s.is) {
    case succession::verdict::itself:
        return "";
    case succession::verdict::refused:
        return "no: " + std::string(rule_id(s.broken));
    case succession::verdict::stacks:
        return "beside it";
    case succession::verdict::replaces:
        break;
    }
    std::string result = "yes";
    if (s.noops != 0)
        result += ", " + plural(s.noops, "no-op");
    if (s.discovered != 0)
        result += s.discovered == s.noops ? " unknown" : " (" + number(s.discovered) + " unknown)";
    if (!s.broken.empty())
        result += ", but " + std::string(rule_id(s.broken));
    return result;
}

constexpr std::string_view matrix_marks =
    "A number: replaces it, with so many no-ops; after ? how many of them are unknown; ! where a rule is broken. "
    "A full stop: is loaded beside it. A rule, or no: is refused.";

/// The same in fewer letters.
inline auto mark(const succession &s) -> std::string {
    switch (s.is) {
    case succession::verdict::itself:
        return "";
    case succession::verdict::refused:
        return s.broken.starts_with('T') ? std::string(rule_id(s.broken)) : "no";
    case succession::verdict::stacks:
        return ".";
    case succession::verdict::replaces:
        break;
    }
    return number(s.noops) + (s.discovered != 0 ? "?" + number(s.discovered) : "") + (s.broken.empty() ? "" : "!");
}

/// Each rule that the matrix names, once.
inline auto broken_rules(const model &m) -> std::set<std::string_view> {
    std::set<std::string_view> result;
    for (const patch &p : m.patches)
        for (const succession &s : p.over)
            if (!s.broken.empty())
                result.insert(s.broken);
    return result;
}

/// Ids of the states of all patches, sorted.
inline auto state_ids(const model &m) -> std::set<unsigned long> {
    std::set<unsigned long> result;
    for (const patch &p : m.patches)
        for (const state_value &s : p.says.states)
            result.insert(s.id);
    return result;
}

inline auto version_of(const patch &p, unsigned long id) -> std::string {
    for (const state_value &s : p.says.states)
        if (s.id == id)
            return std::to_string(s.version);
    return "";
}

/// "name_show,3 of sunrpc", if that is not the object that lists it.
inline auto label(const symbol_fact &s) -> std::string {
    std::string result(s.name);
    if (s.sympos != 0)
        result += "," + std::to_string(s.sympos);
    return s.object == s.when ? result : result + " of " + std::string(s.object);
}

/// Names of the callbacks of an object, with commas.
inline auto callbacks_of(const object_fact &o) -> std::string {
    std::string result;
    for (std::size_t kind = 0; kind < callback_kinds; ++kind)
        if (!o.callbacks[kind].empty())
            result.append(result.empty() ? "" : ", ").append(detail::view(callback_names[kind]));
    return result;
}

} // namespace klp::report
