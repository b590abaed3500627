// SPDX-License-Identifier: MIT OR GPL-2.0
#include "header.hpp"

#include "needed_symbols.hpp"
#include "system.hpp"

#include <algorithm>
#include <cctype>
#include <limits>

namespace klp::host {

namespace {

/// Callbacks are only ever named: whatever is unique will do, but it should tell which one it is.
auto callback_symbol(const std::string &name, const symbol *code) -> std::string {
    std::string result = name + '_' + plain_name(*code);
    std::replace_if(
        result.begin(), result.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
    return result;
}

/// The members of an object, each a line.
auto members(const patched_object &object, const std::string &name) -> std::vector<std::string> {
    std::vector<std::string> result;
    std::string callbacks;
    for (int kind = 0; kind < 4; ++kind)
        if (object.callbacks[kind])
            callbacks += std::string(callbacks.empty() ? "klp::callbacks<" : ",") +
                         "\n            klp::" + callback_names[kind] + "<" +
                         callback_symbol(name, object.callbacks[kind]) + ">";
    if (!callbacks.empty())
        result.push_back(callbacks + ">");
    for (const patched_function &f : object.functions) {
        std::string text = (f.noop ? "klp::revert<\"" : "klp::func<\"") + f.name + '"';
        if (f.sympos != 0)
            text += ", klp::sympos<" + std::to_string(f.sympos) + ">";
        result.push_back(text + ">");
    }
    return result;
}

auto symbol_words(const needed_symbol &s) -> std::string {
    std::string text = "klp::symbol<\"" + s.name + '"';
    if (s.sympos != 0)
        text += ", klp::sympos<" + std::to_string(s.sympos) + ">";
    if (s.c_name != s.name)
        text += ", klp::as<\"" + s.c_name + "\">";
    if (s.object != s.when)
        text += ", klp::from<\"" + s.object + "\">";
    return text + ">";
}

auto state_words(const patch_state &state) -> std::string {
    const char *suffix = state.id > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()) ? "UL" : "";
    return "klp::state<" + std::to_string(state.id) + suffix + ", " + std::to_string(state.version) + ">";
}

} // namespace

void write_header_begin(std::ostream &out, const std::string &about) {
    out << "// SPDX-License-Identifier: MIT OR GPL-2.0\n"
        << "// " << about << ": for klp::replace<...>; it describes, and cannot be emitted.\n"
        << "#pragma once\n\n#include <klp/klp.hpp>\n";
}

void write_descriptor(std::ostream &out, const patch_file &patch, std::string struct_name) {
    // A module may be named as no struct can be.
    if (struct_name.empty())
        struct_name = std::isdigit(static_cast<unsigned char>(patch.name[0])) || patch.name == "klp"
                          ? "patch_" + patch.name
                          : patch.name;
    if (!is_word(patch.name) || !is_word(struct_name))
        throw trouble(found_something, "'" + patch.name + "' is no name of a module");

    std::vector<std::string> notes = patch.notes, elements, declared;
    if (patch.replace)
        elements.emplace_back("    klp::replace<>");
    for (const patch_state &state : patch.states)
        elements.push_back("    " + state_words(state));
    std::vector<patched_object> objects = patch.objects;
    const auto is_kernel = [](const patched_object &object) { return object.name == "vmlinux"; };
    if (std::none_of(objects.begin(), objects.end(), is_kernel))
        objects.insert(objects.begin(), {"vmlinux", {}, {}}); // its symbols are for other objects, too
    bool changes = patch.replace;
    size_t symbols = 0;
    for (const patched_object &object : objects) {
        if (!is_word(object.name)) {
            notes.push_back("left out: object " + object.name + ", which is no module's name and so is never patched");
            continue;
        }
        for (const symbol *code : object.callbacks)
            if (code)
                declared.push_back(callback_symbol(struct_name, code));
        std::vector<std::string> lines = members(object, struct_name);
        changes = changes || !lines.empty();
        if (!lines.empty() || is_kernel(object))
            for (const needed_symbol &s : patch.symbols)
                if (s.when == object.name && is_kernel(object) == (s.object == "vmlinux") && ++symbols)
                    lines.push_back(symbol_words(s));
        if (lines.empty())
            continue;
        std::string text = is_kernel(object) ? "    klp::vmlinux<" : "    klp::module<\"" + object.name + "\",";
        for (const std::string &line : lines)
            text += "\n        " + line + (&line == &lines.back() ? ">" : ",");
        elements.push_back(text);
    }
    if (!changes)
        throw trouble(found_something, patch.name + " changes nothing: there is nothing to replace");
    if (symbols != patch.symbols.size())
        notes.push_back("left out: symbols for objects that it does not patch, or of a module for vmlinux, " +
                        std::to_string(patch.symbols.size() - symbols));

    out << '\n';
    for (const std::string &note : notes)
        out << "// " << note << '\n';
    std::sort(declared.begin(), declared.end());
    declared.erase(std::unique(declared.begin(), declared.end()), declared.end());
    for (const std::string &name : declared)
        out << "extern \"C\" klp::text " << name << ";\n";
    out << "struct " << struct_name << " : klp::patch<\"" << patch.name << "\"";
    for (const std::string &element : elements)
        out << ",\n" << element;
    out << "> {};\n";
}

} // namespace klp::host
