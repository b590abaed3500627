// SPDX-License-Identifier: MIT OR GPL-2.0
#include "header.hpp"

#include "needed_symbols.hpp"
#include "system.hpp"

#include <algorithm>
#include <cctype>
#include <limits>
#include <string_view>

namespace klp::host {

namespace {

/// C++20's keywords; std and klp, which are namespaces; and what g++ and clang++ predefine outside -std=c++20.
constexpr std::string_view taken =
    " alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t "
    "class co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue "
    "decltype default delete do double dynamic_cast else enum explicit export extern false float for friend "
    "goto if inline int klp linux long mutable namespace new noexcept not not_eq nullptr operator or or_eq "
    "private protected public register reinterpret_cast requires return short signed sizeof static "
    "static_assert static_cast std struct switch template this thread_local throw true try typedef typeid "
    "typename typeof union unix unsigned using virtual void volatile wchar_t while xor xor_eq ";

/// Whether a struct can be named so.
auto is_type_name(const std::string &name) -> bool {
    return is_word(name) && !std::isdigit(static_cast<unsigned char>(name[0])) && !name.starts_with("__") &&
           taken.find(' ' + name + ' ') == std::string_view::npos;
}

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

auto string_literal(const std::string &text) -> std::string {
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    return result + '"';
}

/// As rule F5 has it: what another make of module calls a fix may be no name that a descriptor can have.
auto is_fix_name(std::string_view name) -> bool {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) { return c > ' ' && c < 0x7f && c != ','; });
}

auto state_words(const patch_state &state) -> std::string {
    const char *suffix = state.id > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()) ? "UL" : "";
    return "klp::state<" + std::to_string(state.id) + suffix + ", " + std::to_string(state.version) + ">";
}

} // namespace

void write_header_begin(std::ostream &out, const std::string &about) {
    out << "// SPDX-License-Identifier: MIT OR GPL-2.0\n"
        << "// " << on_one_line(about) << ": for klp::replace<...>; it describes, and cannot be emitted.\n"
        << "#pragma once\n\n#include <klp/klp.hpp>\n";
}

void write_descriptor(std::ostream &out, const patch_file &patch, std::string struct_name) {
    if (!is_word(patch.name))
        throw trouble(found_something, "'" + patch.name + "' is no name of a module");
    if (struct_name.empty())
        struct_name = is_type_name(patch.name) ? patch.name : "patch_" + patch.name;
    if (!is_type_name(struct_name))
        throw trouble(wrong_use, "--name: '" + struct_name + "' is no name of a C++ type");

    std::vector<std::string> notes = patch.notes, elements, declared;
    if (patch.replace)
        elements.emplace_back("    klp::replace<>");
    for (const patch_state &state : patch.states)
        elements.push_back("    " + state_words(state));
    for (const std::string &fix : patch.fixes)
        if (is_fix_name(fix))
            elements.push_back("    klp::fix<" + string_literal(fix) + ">");
        else
            notes.push_back("left out: a fix named '" + on_one_line(fix) + "', as none of klp's can be");
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
