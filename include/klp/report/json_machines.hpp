// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The forecast for many machines as JSON; docs/report.md says what each member means.
#pragma once

#include "json_writer.hpp"
#include "machines.hpp"
#include "words.hpp"

namespace klp::report::detail {

inline auto json_seconds(std::size_t noops, const options &o) -> std::string {
    char text[40];
    std::snprintf(text, sizeof text, "%g", static_cast<double>(noops) * o.seconds_per_noop);
    return text;
}

constexpr auto json_word(forecast::verdict v) -> const char * {
    constexpr const char *words[] = {"replaces", "beside", "live", "refused"};
    return words[static_cast<std::size_t>(v)];
}

/// "EINVAL": the name of an error that a forecast can have.
inline auto error_name(int error) -> std::string_view {
    switch (error) {
    case EEXIST:
        return "EEXIST";
    case ENOEXEC:
        return "ENOEXEC";
    case EINVAL:
        return "EINVAL";
    case EBUSY:
        return "EBUSY";
    case ECANCELED:
        return "ECANCELED";
    default:
        return "";
    }
}

inline void write(json_writer &w, const machine_group &group, const options &o) {
    const forecast &f = group.will;
    w.open('{').key("machines").value(group.count);
    w.key("example").value(group.example);
    w.key("kernel").value(group.state.kernel);
    w.key("live").open('[');
    for (const live_patch &p : group.state.patches)
        w.value(p.name);
    w.close(']').key("verdict").value(json_word(f.is));
    w.key("error").value(error_name(f.error));
    w.key("rule").value(rule_id(f.broken));
    w.key("sentence").value(f.broken);
    w.key("because_of").value(f.over);
    w.key("noops").open('{').key("static").value(f.static_noops);
    w.key("unhooked").value(f.unhooked);
    w.key("estimated_seconds").plain(json_seconds(f.unhooked, o));
    w.key("discovered").open('[');
    for (const discovery &d : f.discovered)
        for (const live_function *function : d.functions) {
            w.open('{').key("patch").value(d.patch);
            w.key("object").value(function->object);
            w.key("name").value(function->name);
            w.key("sympos").value(function->position);
            w.close('}');
        }
    w.close(']').close('}').key("lacks").values(f.lacks);
    w.key("loses").values(f.loses);
    w.key("not_described").values(f.unknown);
    w.close('}');
}

inline void write(json_writer &w, const model &m, const roll_out &all, const options &o) {
    w.open('{').key("release").value(m.patches[all.release].says.type);
    w.key("machines").value(all.machines);
    w.key("skipped").value(all.skipped);
    w.key("groups").open('[');
    for (const machine_group &group : all.groups)
        write(w, group, o);
    w.close(']').close('}');
}

} // namespace klp::report::detail
