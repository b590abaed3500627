// SPDX-License-Identifier: MIT OR GPL-2.0
#include "inlined.hpp"
#include "wanted.hpp"

#include <algorithm>

namespace klp::host {

namespace {

namespace fs = std::filesystem;

/// The words that declare parameters, in order: names of parameters and of types.
auto parameter_names(const std::string &declaration) -> std::vector<std::string> {
    std::vector<std::string> result;
    const size_t open = declaration.find('(');
    const size_t close = declaration.rfind(')');
    if (open == std::string::npos || close == std::string::npos)
        return result;
    for (const std::string &one : arguments_of(std::string_view(declaration).substr(open + 1, close - open - 1))) {
        const std::vector<std::string_view> words = names_in(one);
        result.emplace_back(words.empty() ? "" : words.back());
    }
    return result;
}

auto module_name(const fs::path &file) -> std::string {
    std::string name = file.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

/// Whether one of the file's definitions has the parameters that BTF has.
auto fits(const source_file &file, const wanted_function &t) -> bool {
    for (const c_piece *piece : definitions(file.pieces, t.in_source))
        if (!piece->macro.empty() || parameter_names(std::string(piece->head())) == parameter_names(t.prototype))
            return true;
    return false;
}

/// The nearest callers that the kernel has as functions.
void callers(const source_file &file, const std::string &function, const wanted_function &t,
             const kernel_symbols &symbols, std::set<std::string> &seen, std::set<std::string> &found) {
    for (const std::string &caller : users(file.pieces, function)) {
        if (!seen.insert(caller).second)
            continue;
        if (!symbols.letters(t.object, caller).empty() || !symbols.renamed(t.object, caller).empty() ||
            caller.starts_with("sys_") || caller.starts_with("compat_sys_"))
            found.insert(caller);
        else
            callers(file, caller, t, symbols, seen, found);
    }
}

void look_at_inlined(wanted_function &t, kernel_facts &kernel, const std::vector<fs::path> &files) {
    const std::string debug = t.object == "vmlinux" ? kernel.btf_path : kernel.modules.path(t.object);
    const std::vector<std::string> into = debug.empty() ? std::vector<std::string>{} : inlined_into(debug, t.in_source);
    if (!into.empty())
        return t.say("inlined into " + joined(std::set<std::string>(into.begin(), into.end())) +
                     ", says the debug info: replace those");
    for (const fs::path &path : files) {
        const source_file &file = kernel.source->read(path);
        if (path.extension() == ".h") {
            t.say("in the source it is in a header, " + path.string() + ": all functions that use it have a copy");
            continue;
        }
        std::set<std::string> seen{t.in_source}, found;
        callers(file, t.in_source, t, kernel.symbols, seen, found);
        if (!found.empty())
            t.say("in " + path.string() + " it is used by " + joined(found) +
                  ": if that has been compiled, it is inlined there, and those are to be replaced");
        else
            t.say(path.string() + " defines it, and no function of the kernel there uses it");
    }
    if (files.empty() && kernel.source)
        t.say("the source does not define it either, unless a macro does");
}

} // namespace

void look_into_source(std::vector<wanted_function> &targets, kernel_facts &kernel) {
    std::map<fs::path, std::set<std::string>> wanted; // by the folder to look in first
    for (const wanted_function &t : targets)
        wanted[kernel.modules.source_folder(t.object)].insert(t.in_source);
    std::map<fs::path, std::map<std::string, std::vector<fs::path>>> found;
    if (kernel.source)
        for (const auto &[folder, names] : wanted)
            found[folder] = kernel.source->find(names, folder);
    for (wanted_function &t : targets) {
        std::vector<fs::path> files = found[kernel.modules.source_folder(t.object)][t.in_source];
        if (!t.listed) {
            if (kernel.symbols.letters(t.object, t.function).empty())
                look_at_inlined(t, kernel, files);
            continue;
        }
        if (!kernel.source)
            continue;
        // What is a module by itself is not in vmlinux.
        if (files.size() > 1 && t.object == "vmlinux")
            std::erase_if(files, [&](const fs::path &path) {
                return kernel.modules.source_folder(module_name(path)) == path.parent_path();
            });
        if (files.size() > 1 && !t.prototype.empty()) {
            std::vector<fs::path> fitting;
            std::copy_if(files.begin(), files.end(), std::back_inserter(fitting),
                         [&](const fs::path &path) { return fits(kernel.source->read(path), t); });
            if (fitting.size() == 1)
                files = fitting;
        }
        if (files.size() > 1) {
            std::set<std::string> names;
            for (const fs::path &path : files)
                if (names.size() < 8)
                    names.insert(path.string());
            t.doubt(std::to_string(files.size()) +
                    " files of the source define it, and which of them is meant is not known: " + joined(names) +
                    (files.size() > names.size() ? " ..." : ""));
        } else if (files.empty()) {
            t.doubt("no file of the source defines it; perhaps a macro does");
        } else if (const auto pieces = definitions(kernel.source->read(files[0]).pieces, t.in_source);
                   std::any_of(pieces.begin(), pieces.end(), [](const c_piece *piece) {
                       return piece->head().find("\n#") != std::string_view::npos ||
                              (!piece->macro.empty() && syscall_of(*piece).empty());
                   })) {
            t.doubt("its definition in " + files[0].string() +
                    " begins under conditions or with a macro: copy it by hand");
        } else {
            t.file = files[0];
            t.say("its body is taken from " + files[0].string());
        }
    }
}

} // namespace klp::host
