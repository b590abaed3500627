// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The fixes of a chain as JSON; docs/report.md says what each member means.
#pragma once

#include "json_writer.hpp"
#include "words.hpp"

namespace klp::report::detail {

constexpr auto json_word(fix_fate f) -> const char * {
    constexpr const char *words[fix_fates] = {"absent", "new", "rewritten", "carried", "stays", "withdrawn", "lost"};
    return words[static_cast<std::size_t>(f)];
}

/// The names of fixes in one patch, by their fate.
inline void write_fixes(json_writer &w, const model &m, std::size_t patch) {
    w.open('{');
    for (std::size_t fate = 1; fate < fix_fates; ++fate) {
        w.key(json_word(static_cast<fix_fate>(fate))).open('[');
        for (const fix_line &line : m.fixes)
            if (line.fates[patch] == static_cast<fix_fate>(fate))
                w.value(line.name);
        w.close(']');
    }
    w.close('}');
}

inline void write(json_writer &w, const model &m, const fix_line &line) {
    w.open('{').key("name").value(line.name);
    for (const bool symbols : {false, true}) {
        w.key(symbols ? "symbols" : "functions").open('[');
        for (const fix_part &part : line.parts)
            if (part.is_symbol == symbols && !part.name.empty()) {
                w.open('{').key("object").value(part.object);
                w.key("name").value(part.name);
                w.key("sympos").value(part.sympos);
                w.close('}');
            }
        w.close(']');
    }
    w.key("patches").open('{');
    for (std::size_t i = 0; i < line.fates.size(); ++i)
        w.key(m.patches[i].says.type).value(json_word(line.fates[i]));
    w.close('}').close('}');
}

} // namespace klp::report::detail
