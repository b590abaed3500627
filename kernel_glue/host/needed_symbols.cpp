// SPDX-License-Identifier: MIT OR GPL-2.0
#include "needed_symbols.hpp"

#include "system.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace klp::host {

namespace {

constexpr std::string_view symbol_prefix = ".klp.sym.", relocation_prefix = ".klp.rela.";

/// Takes OBJECT.NAME,POS apart. The object has no dot, while the compiler's names have.
auto parse(std::string_view text, needed_symbol &into) -> bool {
    const size_t dot = text.find('.'), comma = text.rfind(',');
    if (dot == 0 || dot == std::string_view::npos || comma == std::string_view::npos || comma < dot + 2)
        return false;
    into.object = text.substr(0, dot);
    into.name = text.substr(dot + 1, comma - dot - 1);
    const char *const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + comma + 1, end, into.sympos);
    return error == std::errc{} && rest == end;
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
    if (!(words >> result.c_name >> result.when >> where) || words >> more || !parse(where, result))
        throw trouble(found_something, file.path + " lists a symbol as no klp does: klp_symbol=" + std::string(entry));
    result.used = is_undefined(file, result.c_name) || is_undefined(file, std::string(symbol_prefix) + where);
    return result;
}

} // namespace

auto read_needed_symbols(const elf_file &file) -> std::vector<needed_symbol> {
    std::vector<needed_symbol> result;
    for (const std::string_view entry : file.modinfos("klp_symbol"))
        result.push_back(listed(file, entry));
    if (!result.empty())
        return result;
    for (const auto &[named, section] : file.livepatch_symbols) {
        needed_symbol found{};
        // The section is .klp.rela.WHEN.SECTION, and SECTION begins with a dot of its own.
        found.when = section.substr(relocation_prefix.size());
        found.when.resize(std::min(found.when.find('.'), found.when.size()));
        if (!named->name.starts_with(symbol_prefix) || !parse(named->name.substr(symbol_prefix.size()), found))
            throw trouble(found_something,
                          file.path + " has a livepatch symbol that the kernel refuses: " + std::string(named->name));
        found.c_name = found.name;
        found.used = true;
        // Once for each section that uses it.
        if (std::find(result.begin(), result.end(), found) == result.end())
            result.push_back(std::move(found));
    }
    return result;
}

auto plain_name(const symbol &which) -> std::string {
    needed_symbol found{};
    if (which.name.starts_with(symbol_prefix) && parse(which.name.substr(symbol_prefix.size()), found))
        return found.name;
    return std::string(which.name);
}

} // namespace klp::host
