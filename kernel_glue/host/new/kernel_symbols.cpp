// SPDX-License-Identifier: MIT OR GPL-2.0
#include "kernel_symbols.hpp"

#include "../elf_file.hpp"
#include "../system.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <sstream>
#include <sys/utsname.h>

namespace klp::host {

namespace {

auto between(const std::string &text, const std::string &before, const std::string &after) -> std::string {
    const size_t begin = text.find(before);
    const size_t end = begin == std::string::npos ? begin : text.find(after, begin + before.size());
    return end == std::string::npos ? "" : text.substr(begin + before.size(), end - begin - before.size());
}

auto is_function(const std::string &letters) -> bool {
    return letters.find_first_not_of('d') != std::string::npos;
}

} // namespace

void kernel_symbols::read_snapshot(const std::string &path) {
    const std::string text = read_file(path);
    release = between(text, "klp::snapshot<\"", "\"");
    if (release.empty())
        throw trouble(something_missing, path + " is no header that klp-snapshot wrote");
    std::istringstream lines(text);
    std::map<std::string, std::string> *object = nullptr;
    bool listed = false;
    for (std::string line; std::getline(lines, line);) {
        if (const std::string name = between(line, "{\"", "\", R\"("); !name.empty())
            object = &objects[name];
        else if (line.ends_with("string modules{R\"("))
            listed = true;
        else if (line.starts_with(")\""))
            object = nullptr, listed = false;
        else if (const size_t space = line.find(' '); object && space != std::string::npos)
            (*object)[line.substr(0, space)] = line.substr(space + 1);
        else if (listed)
            modules.insert(line);
    }
}

void kernel_symbols::read_this_kernel() {
    utsname names{};
    uname(&names);
    release = names.release;
    std::ifstream kallsyms("/proc/kallsyms");
    if (!kallsyms)
        throw trouble(something_missing, "cannot read /proc/kallsyms: name a kernel with --snapshot or --btf");
    // Without addresses, which only root sees, names that occur once are still certain.
    std::set<std::string> hookable;
    std::string folder = "/sys/kernel/tracing";
    if (!std::ifstream(folder + "/available_filter_functions"))
        folder = "/sys/kernel/debug/tracing";
    std::ifstream filter(folder + "/available_filter_functions");
    const bool known = filter.good();
    const auto key = [](std::istringstream &words, std::string &name) {
        std::string object;
        words >> object;
        object = object.size() > 2 ? object.substr(1, object.size() - 2) : "vmlinux";
        return std::make_pair(object, object + " " + name);
    };
    for (std::string line, name; std::getline(filter, line);) {
        std::istringstream words(line);
        words >> name;
        hookable.insert(key(words, name).second);
    }
    for (std::string line, address, type, name; std::getline(kallsyms, line);) {
        std::istringstream words(line);
        if (!(words >> address >> type >> name) || name.starts_with("__pfx_") || name.starts_with("__cfi_"))
            continue;
        const auto [object, full] = key(words, name);
        const bool function = std::strchr("TtWw", type[0]);
        objects[object][name] += !function ? 'd' : !known ? '?' : hookable.contains(full) ? 'h' : 'n';
    }
    // Of which of several it is true, names do not tell.
    for (auto &[object, symbols] : objects)
        for (auto &[name, letters] : symbols)
            if (letters.size() > 1)
                std::replace(letters.begin(), letters.end(), 'h', '?');
}

void kernel_symbols::read_module(const std::string &object, const std::string &path) {
    const elf_file file(path);
    std::set<std::pair<size_t, uint64_t>> calls; // of ftrace
    for (const char *name : {"__mcount_loc", "__patchable_function_entries"})
        if (const auto where = file.find_section(name))
            for (const auto &[_, pointer] : file.sections[*where].pointers)
                calls.insert({pointer.to.section, pointer.to.offset});
    auto &symbols = objects[object];
    for (const symbol &s : file.symbols) {
        if (!s.defined || s.name.empty() || s.type == STT_SECTION || s.type == STT_FILE)
            continue;
        const std::string_view in = file.sections[s.at.section].name;
        if (!(file.sections[s.at.section].flags & SHF_ALLOC) || in.starts_with(".init") || in == ".modinfo" ||
            s.name.starts_with("__pfx_") || s.name.starts_with("__cfi_"))
            continue;
        const auto call = calls.lower_bound({s.at.section, s.at.offset});
        const bool hooked = call != calls.end() && call->first == s.at.section &&
                            call->second < s.at.offset + std::max<uint64_t>(s.size, 1);
        symbols[std::string(s.name)] += !file.holds_code(s.at) ? 'd' : hooked ? 'h' : 'n';
    }
    if (symbols.empty()) {
        objects.erase(object);
        throw trouble(something_missing, path + " is no module with symbols");
    }
}

auto kernel_symbols::letters(const std::string &object, const std::string &name) const -> std::string {
    const auto in = objects.find(object);
    if (in == objects.end())
        return {};
    const auto found = in->second.find(name);
    return found == in->second.end() ? "" : found->second;
}

auto kernel_symbols::renamed(const std::string &object, const std::string &name) const -> std::vector<std::string> {
    std::vector<std::string> result;
    const auto in = objects.find(object);
    if (in == objects.end())
        return result;
    for (auto line = in->second.lower_bound(name + "."); line != in->second.end(); ++line) {
        if (!line->first.starts_with(name + "."))
            break;
        const std::string suffix = line->first.substr(name.size());
        const bool changed = suffix.starts_with(".isra.") || suffix.starts_with(".constprop.") ||
                             suffix.starts_with(".part.") || suffix.starts_with(".llvm.");
        if (changed && is_function(line->second) && suffix.find(".cold") == std::string::npos)
            result.push_back(line->first);
    }
    return result;
}

auto kernel_symbols::objects_with(const std::string &name) const -> std::vector<std::string> {
    std::vector<std::string> result;
    for (const auto &[object, symbols] : objects)
        if (const auto found = symbols.find(name); found != symbols.end() && is_function(found->second))
            result.push_back(object);
    return result;
}

} // namespace klp::host
