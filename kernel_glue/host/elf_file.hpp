// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A relocatable ELF file (a module, or the object it is made of): its data, and where its pointers lead.
#pragma once

#include "ranges.hpp"

#include <algorithm>
#include <cstdint>
#include <gelf.h>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace klp::host {

struct symbol {
    std::string_view name;
    location at;
    uint64_t size;
    unsigned char type;
    bool global;
    bool defined; ///< in a section of this file

    /// The offset behind it; a broken file may name any size.
    [[nodiscard]] auto end() const -> uint64_t { return at.offset + std::min(size, UINT64_MAX - at.offset); }
};

/// Where a pointer leads: what a relocation says.
struct pointer {
    const symbol *through; ///< named by the relocation; perhaps that of a section
    location to;           ///< only if the symbol is defined
};

struct section {
    std::string_view name;
    uint64_t size;
    uint64_t flags;
    std::string_view data; ///< empty in .bss
    std::map<uint64_t, pointer> pointers;
};

/// Whether it can be a symbol of the kernel, and stand between quotes in C++.
[[nodiscard]] auto is_symbol_name(std::string_view text) -> bool;

/// Letters, digits and '_' alone, as in names of modules and in C.
[[nodiscard]] auto is_word(std::string_view text) -> bool;

class elf_file {
public:
    explicit elf_file(const std::string &path);

    std::string path;
    std::vector<section> sections;
    std::vector<symbol> symbols;
    /// Whose address the kernel writes itself: each with the section of relocations that names it.
    std::set<std::pair<const symbol *, std::string_view>> livepatch_symbols;

    [[nodiscard]] auto find_section(std::string_view name) const -> std::optional<size_t>;
    /// The values of the entries of .modinfo that begin with "key=".
    [[nodiscard]] auto modinfos(std::string_view key) const -> std::vector<std::string_view>;
    /// The first of them; empty if there is none.
    [[nodiscard]] auto modinfo(std::string_view key) const -> std::string_view;
    [[nodiscard]] auto pointer_at(location at) const -> const pointer *;
    [[nodiscard]] auto number_at(location at, size_t width) const -> uint64_t;
    /// Nothing if no string ends there.
    [[nodiscard]] auto string_at(location at) const -> std::optional<std::string_view>;
    /// No bit is set there, and no relocation sets one.
    [[nodiscard]] auto is_zero(location at, uint64_t bytes) const -> bool;
    [[nodiscard]] auto contains(location at, uint64_t bytes) const -> bool;
    /// The function that begins there, or nothing.
    [[nodiscard]] auto function_at(location at) const -> const symbol *;
    /// The variable that holds this byte, or nothing.
    [[nodiscard]] auto variable_at(location at) const -> const symbol *;
    [[nodiscard]] auto holds_code(location at) const -> bool { return sections[at.section].flags & SHF_EXECINSTR; }

private:
    void read_sections(Elf *elf);
    void read_symbols(Elf *elf);
    void index_symbols();
    void read_pointers(Elf *elf);

    struct end {
        void operator()(Elf *elf) const { elf_end(elf); }
    };
    std::map<location, const symbol *> functions;
    std::vector<const symbol *> variables;
    ranges places; ///< of the variables
    std::string bytes;
    std::unique_ptr<Elf, end> handle;
    bool big_endian = false;
};

} // namespace klp::host
