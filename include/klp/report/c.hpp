// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A patch as a C programmer would write it, in place of the C++ file with KLP_PATCH().
#pragma once

#include "words.hpp"

namespace klp::report {

namespace detail {

/// Declares replacements as char arrays: only their address is needed, and their prototypes are not known here.
inline auto c_declarations(const patch_fact &p) -> std::string {
    std::set<std::string_view> code;
    for (const function_fact &f : p.functions)
        if (!f.code.empty())
            code.insert(f.code);
    std::string out;
    if (!code.empty())
        out += "/* Replacement functions, of which the address is all that is needed here */\n";
    for (const std::string_view name : code)
        out.append("extern char ").append(name).append("[];\n");
    std::set<std::string> prototypes;
    for (const object_fact &o : p.objects)
        for (std::size_t kind = 0; kind < callback_kinds; ++kind)
            if (!o.callbacks[kind].empty())
                prototypes.insert((kind == 0 ? "int " : "void ") + std::string(o.callbacks[kind]) +
                                  "(struct klp_object *obj);\n");
    if (!prototypes.empty())
        out += code.empty() ? "" : "\n";
    for (const std::string &prototype : prototypes)
        out += prototype;
    return out.empty() ? "" : "\n" + out;
}

inline auto c_string(std::string_view text) -> std::string {
    std::string result = "\"";
    for (const char c : text)
        result += c == '\n' ? std::string("\\n") : c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    return result + '"';
}

/// The names of fixes: in .modinfo, and for the running kernel.
inline auto c_fixes(const patch_fact &p) -> std::string {
    std::string out, page;
    std::size_t pages = 0;
    const auto parameter = [&] {
        out += "module_param_string(fixes" + (pages++ == 0 ? "" : "_" + std::to_string(pages)) + ", " + c_string(page) +
               ", 0, 0444);\n";
        page.clear();
    };
    for (const std::string_view fix : p.fixes)
        out += "MODULE_INFO(klp_fix, " + c_string(fix) + ");\n";
    for (const std::string_view fix : p.fixes) {
        if (!page.empty() && page.size() + 1 + fix.size() > klp::detail::parameter_size)
            parameter();
        page.append(page.empty() ? "" : "\n").append(fix);
    }
    if (!page.empty())
        parameter();
    return out.empty() ? "" : "\n/* What it fixes */\n" + out;
}

/// The symbols that KLP_PATCH() lists in .modinfo.
inline auto c_symbols(const patch_fact &p) -> std::string {
    std::string out;
    for (const symbol_fact &s : p.symbols)
        out.append("MODULE_INFO(klp_symbol, \"")
            .append(s.c_name)
            .append(" ")
            .append(s.when)
            .append(" ")
            .append(s.object)
            .append(".")
            .append(s.name)
            .append(",")
            .append(std::to_string(s.sympos))
            .append("\");\n");
    bool reloadable = false;
    for (const object_fact &o : p.objects)
        reloadable |= o.reloadable;
    if (reloadable)
        out += "#ifdef KLP_RELOCATES_ONCE\n"
               "MODULE_INFO(klp_symbol, \"text_poke vmlinux vmlinux.text_poke,0\");\n"
               "MODULE_INFO(klp_symbol, \"text_poke_sync vmlinux vmlinux.text_poke_sync,0\");\n"
               "MODULE_INFO(klp_symbol, \"text_mutex vmlinux vmlinux.text_mutex,0\");\n"
               "void klp_clear_relocations(struct klp_object *obj);\n"
               "#endif\n";
    return out.empty() ? "" : "\n/* Resolved by the kernel: klp.mk has klp-symbols read this */\n" + out;
}

inline auto c_functions(const patch_fact &p) -> std::string {
    std::string out;
    const function_fact *f = p.functions.data();
    for (const object_fact &o : p.objects) {
        out.append("\nstatic struct klp_func funcs_").append(o.name).append("[] = {\n");
        for (const function_fact *end = f + o.functions; f != end; ++f) {
            out.append("\t{\n\t\t.old_name = \"").append(f->name).append("\",\n\t\t.new_func = ");
            out.append(f->noop ? "KLP_GLUE_SYMBOL(noop)" : f->code).append(",\n");
            if (f->sympos != 0)
                out += "\t\t.old_sympos = " + std::to_string(f->sympos) + ",\n";
            out += "\t},\n";
        }
        out += "\t{ }\n};\n";
    }
    return out;
}

inline auto c_states(const patch_fact &p) -> std::string {
    if (p.states.empty())
        return "";
    std::string out = "\nstatic struct klp_state states[] = {\n";
    for (const state_value &s : p.states)
        out +=
            "\t{\n\t\t.id = " + std::to_string(s.id) + ",\n\t\t.version = " + std::to_string(s.version) + ",\n\t},\n";
    return out + "\t{ }\n};\n";
}

/// klp_glue's callback takes the place of the author's in the first object, which is then always the kernel.
inline auto c_callbacks(const patch_fact &p, const object_fact &o, const std::string &indent) -> std::string {
    std::string out;
    for (std::size_t kind = 0; kind < callback_kinds; ++kind) {
        const bool glue = kind == 0 && p.uses_glue && &o == p.objects.data();
        const std::string_view code = glue ? "KLP_GLUE_SYMBOL(pre_patch)" : o.callbacks[kind];
        if (!code.empty())
            out.append(indent)
                .append("\t\t.")
                .append(detail::view(callback_names[kind]))
                .append(" = ")
                .append(code)
                .append(",\n");
    }
    if (o.reloadable)
        out += "#ifdef KLP_RELOCATES_ONCE\n" + indent + "\t\t.post_unpatch = klp_clear_relocations,\n#endif\n";
    return out.empty() ? "" : indent + "\t.callbacks = {\n" + out + indent + "\t},\n";
}

/// The entries of the array of objects.
inline auto c_objects(const patch_fact &p, const std::string &indent) -> std::string {
    std::string out;
    for (const object_fact &o : p.objects) {
        out += indent + "{\n";
        if (o.name != "vmlinux")
            out.append(indent).append("\t.name = \"").append(o.name).append("\",\n");
        out.append(indent).append("\t.funcs = funcs_").append(o.name).append(",\n");
        out += c_callbacks(p, o, indent) + indent + "},\n";
    }
    return out + indent + "{ }\n";
}

inline auto c_patch(const patch_fact &p, const std::string &indent, const std::string &objects) -> std::string {
    return indent + ".mod = THIS_MODULE,\n" + indent + ".objs = " + objects + ",\n" +
           (p.states.empty() ? "" : indent + ".states = states,\n") + (p.replaces ? indent + ".replace = true,\n" : "");
}

} // namespace detail

/// The first function without code: a patch that has one cannot be written as C, just as it cannot be emitted.
inline auto without_code(const patch_fact &p) -> const function_fact * {
    for (const function_fact &f : p.functions)
        if (!f.noop && f.code.empty())
            return &f;
    return nullptr;
}

/// A C file that goes with KLP_MODULE() of klp/module.h, as the C++ file does.
inline auto c(const patch_fact &p) -> std::string {
    const std::string name = "klp_patch_" + std::string(p.type);
    std::string out = "// SPDX-License-Identifier: GPL-2.0\n/* The live patch " + std::string(p.module) +
                      ", made by klp from struct " + std::string(p.type) +
                      ". */\n#include <linux/livepatch.h>\n#include <linux/module.h>\n";
    if (p.uses_glue)
        out += "\n#include <klp_glue.h>\n";
    out += detail::c_declarations(p) + detail::c_fixes(p) + detail::c_symbols(p) + detail::c_functions(p) +
           detail::c_states(p);
    if (p.uses_glue) {
        const auto &author = p.objects.front().callbacks[static_cast<std::size_t>(callback_kind::pre_patch)];
        out += "\nstruct klp_glue_patch " + name + " = {\n\t.patch = {\n" + detail::c_patch(p, "\t\t", name + ".objs") +
               "\t},\n";
        if (!author.empty())
            out.append("\t.pre_patch = ").append(author).append(",\n");
        if (p.replaces) {
            out += "\t.predecessors =";
            for (const std::string_view patch : p.expected)
                out.append(" \"").append(patch).append("\\0\"");
            out += p.expected.empty() ? " \"\",\n" : ",\n";
        }
        if (p.policy == unknown_policy::refuse)
            out += "\t.refuse = 1,\n";
        return out + "\t.objs = {\n" + detail::c_objects(p, "\t\t") + "\t},\n};\n";
    }
    out += "\nstatic struct klp_object objs[] = {\n" + detail::c_objects(p, "\t") + "};\n";
    return out + "\nstruct klp_patch " + name + " = {\n" + detail::c_patch(p, "\t", "objs") + "};\n";
}

} // namespace klp::report
