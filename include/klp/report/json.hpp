// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The report for a machine; docs/report.md says what each member means.
#pragma once

#include "json_fixes.hpp"
#include "json_machines.hpp"

namespace klp::report {

/// Goes up when a member changes its meaning or is removed, not when one is added.
inline constexpr int json_version = 1;

namespace detail {

constexpr auto json_word(fate f) -> const char * {
    constexpr const char *words[] = {"untouched", "new", "repatched", "carried", "stays", "reverted"};
    return words[static_cast<std::size_t>(f)];
}

constexpr auto json_word(unknown_policy p) -> const char * {
    constexpr const char *words[] = {"kernel", "discover", "refuse"};
    return words[static_cast<std::size_t>(p)];
}

constexpr auto json_word(succession::verdict v) -> const char * {
    constexpr const char *words[] = {"itself", "beside", "replaces", "refused"};
    return words[static_cast<std::size_t>(v)];
}

inline void write(json_writer &w, const model &m, const patch &p, const options &o) {
    w.open('{').key("name").value(p.says.type);
    w.key("module").value(p.says.module);
    w.key("replaces").value(p.says.replaces);
    w.key("predecessors").values(p.says.predecessors);
    w.key("unknown").value(json_word(p.says.policy));
    w.key("needs_klp_glue").value(p.says.uses_glue);
    w.key("functions").open('{');
    for (const fate f : {fate::patched, fate::repatched, fate::carried, fate::stays, fate::reverted})
        w.key(json_word(f)).value(p.of(f));
    w.close('}').key("noops").open('{');
    w.key("static").value(p.static_noops);
    w.key("named").value(p.named_reverts);
    w.key("discovered").value(p.discovered);
    w.key("unhooked").value(p.unhooked);
    w.key("estimated_seconds").plain(json_seconds(p.unhooked, o));
    w.close('}').key("states").open('[');
    for (const state_value &s : p.says.states) {
        w.open('{').key("id").value(s.id);
        w.key("version").value(static_cast<unsigned long>(s.version));
        w.close('}');
    }
    w.close(']').key("callbacks").open('[');
    for (const object_fact &object : p.says.objects)
        for (std::size_t kind = 0; kind < callback_kinds; ++kind)
            if (!object.callbacks[kind].empty()) {
                w.open('{').key("object").value(object.name);
                w.key("kind").value(detail::view(callback_names[kind]));
                w.key("code").value(object.callbacks[kind]);
                w.close('}');
            }
    w.close(']').key("symbols").open('[');
    for (const symbol_fact &s : p.says.symbols) {
        w.open('{').key("listed_in").value(s.when);
        w.key("object").value(s.object);
        w.key("name").value(s.name);
        w.key("sympos").value(s.sympos);
        w.key("c_name").value(s.c_name);
        w.close('}');
    }
    w.close(']').key("fixes");
    write_fixes(w, m, static_cast<std::size_t>(&p - m.patches.data()));
    w.key("lacking").open('[');
    for (const lack &l : p.lacks) {
        w.open('{').key("kernel").value(l.kernel);
        w.key("object").value(l.symbol->object);
        w.key("name").value(l.symbol->name);
        w.key("rule").value(rule_id(l.broken));
        w.key("sentence").value(l.broken);
        w.close('}');
    }
    w.close(']').key("over").open('[');
    for (std::size_t j = 0; j < p.over.size(); ++j) {
        const succession &s = p.over[j];
        w.open('{').key("patch").value(m.patches[j].says.type);
        w.key("verdict").value(json_word(s.is));
        w.key("rule").value(rule_id(s.broken));
        w.key("sentence").value(s.broken);
        w.key("noops").value(s.noops);
        w.key("discovered").value(s.discovered);
        w.close('}');
    }
    w.close(']').key("cannot_be_loaded_over").open('[');
    for (const std::size_t j : p.refused_over)
        w.value(m.patches[j].says.type);
    w.close(']').close('}');
}

inline void write(json_writer &w, const model &m, const line &l) {
    w.open('{').key("object").value(l.object);
    w.key("name").value(l.name);
    w.key("sympos").value(l.position);
    w.key("patches").open('{');
    for (std::size_t i = 0; i < l.cells.size(); ++i) {
        const cell &c = l.cells[i];
        w.key(m.patches[i].says.type).open('{').key("fate").value(json_word(c.what));
        if (!c.code.empty())
            w.key("code").value(c.code);
        if (c.what == fate::reverted) {
            w.key("named").value(c.by_name);
            w.key("discovered").value(c.discovered);
        }
        w.close('}');
    }
    w.close('}').close('}');
}

} // namespace detail

inline auto json(const model &m, const options &o) -> std::string {
    detail::json_writer w;
    w.open('{').key("klp_report").value(static_cast<unsigned long>(json_version));
    w.key("seconds_per_noop").plain(detail::json_seconds(1, o));
    w.key("patches").open('[');
    for (const patch &p : m.patches) {
        detail::write(w, m, p, o);
    }
    w.close(']').key("fixes").open('[');
    for (const fix_line &line : m.fixes)
        detail::write(w, m, line);
    w.close(']').key("functions").open('[');
    for (const line &l : m.lines)
        detail::write(w, m, l);
    w.close(']');
    if (o.machines != nullptr) {
        w.key("roll_out");
        detail::write(w, m, *o.machines, o);
    }
    w.close('}');
    return w.out + "\n";
}

} // namespace klp::report
