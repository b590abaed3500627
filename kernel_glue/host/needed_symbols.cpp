// SPDX-License-Identifier: MIT OR GPL-2.0
#include "needed_symbols.hpp"

#include "system.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>
#include <sstream>

namespace klp::host {

namespace {

constexpr std::string_view symbol_prefix = ".klp.sym.", relocation_prefix = ".klp.rela.";

/// Takes OBJECT.NAME,POS apart. The object is a module's name and has no dot, while the compiler's names have.
auto parse(std::string_view text, needed_symbol &into) -> bool {
    const size_t dot = text.find('.'), comma = text.find(',');
    if (dot == std::string_view::npos || comma == std::string_view::npos || comma < dot + 2)
        return false;
    into.object = text.substr(0, dot);
    into.name = text.substr(dot + 1, comma - dot - 1);
    const char *const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + comma + 1, end, into.sympos);
    return error == std::errc{} && rest == end && is_word(into.object) && is_symbol_name(into.name);
}

auto is_undefined(const elf_file &file, std::string_view name) -> bool {
    for (const symbol &s : file.symbols)
        if (!s.defined && s.name == name)
            return true;
    return false;
}

auto listed(const elf_file &file, std::string_view entry) -> needed_symbol {
    needed_symbol result{};
    std::istringstream words{std::string(entry)};
    std::string where, more;
    if (!(words >> result.c_name >> result.when >> where) || words >> more || !parse(where, result) ||
        !is_word(result.c_name))
        throw trouble(found_something, file.path + " lists a symbol as no klp does: klp_symbol=" + std::string(entry));
    result.used = is_undefined(file, result.c_name) || is_undefined(file, std::string(symbol_prefix) + where);
    return result;
}

/// A name for each in C, where only the kernel's are known: words of their own for klp::as<...>.
void name_in_c(std::vector<needed_symbol> &symbols) {
    constexpr size_t longest = 50; // for whoever reads it
    std::set<std::string> taken;
    for (needed_symbol &s : symbols) {
        std::string name = s.name.substr(0, longest);
        std::replace_if(
            name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
        s.c_name = name;
        for (unsigned i = 2; !taken.insert(s.c_name).second; ++i)
            s.c_name = name + '_' + std::to_string(i);
    }
}

/// Those of any make: a livepatch symbol in each of the sections of relocations that name it.
auto of_relocations(const elf_file &file) -> std::vector<needed_symbol> {
    std::vector<needed_symbol> result;
    for (const auto &[named, section] : file.livepatch_symbols) {
        needed_symbol found{};
        found.used = true;
        // The section is .klp.rela.WHEN.SECTION.
        found.when = section.substr(relocation_prefix.size());
        found.when.resize(std::min(found.when.find('.'), found.when.size()));
        if (!named->name.starts_with(symbol_prefix) || !parse(named->name.substr(symbol_prefix.size()), found))
            throw trouble(found_something,
                          file.path + " has a livepatch symbol that the kernel refuses: " + std::string(named->name));
        // Kernels before 5.8 took symbols of vmlinux in relocations of a module; they are there from the beginning.
        if (found.object == "vmlinux")
            found.when = found.object;
        if (std::find(result.begin(), result.end(), found) == result.end())
            result.push_back(std::move(found));
    }
    name_in_c(result);
    return result;
}

} // namespace

auto read_needed_symbols(const elf_file &file) -> std::vector<needed_symbol> {
    std::vector<needed_symbol> result;
    for (const std::string_view entry : file.modinfos("klp_symbol"))
        result.push_back(listed(file, entry));
    return result.empty() ? of_relocations(file) : result;
}

auto plain_name(const symbol &which) -> std::string {
    needed_symbol found{};
    if (which.name.starts_with(symbol_prefix) && parse(which.name.substr(symbol_prefix.size()), found))
        return found.name;
    return std::string(which.name);
}

} // namespace klp::host
