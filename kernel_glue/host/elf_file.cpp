// SPDX-License-Identifier: MIT OR GPL-2.0
#include "elf_file.hpp"

#include "system.hpp"

#include <algorithm>
#include <cctype>

namespace klp::host {

auto is_symbol_name(std::string_view text) -> bool {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127 && c != '"' && c != '\\'; });
}

auto is_word(std::string_view text) -> bool {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
}

elf_file::elf_file(const std::string &file) : path(file), bytes(unpacked(read_file(file), file)) {
    elf_version(EV_CURRENT);
    handle.reset(elf_memory(bytes.data(), bytes.size()));
    GElf_Ehdr header;
    if (!handle || elf_kind(handle.get()) != ELF_K_ELF || !gelf_getehdr(handle.get(), &header) ||
        header.e_type != ET_REL || gelf_getclass(handle.get()) != ELFCLASS64)
        throw trouble(something_missing, path + " is no 64-bit kernel module");
    big_endian = header.e_ident[EI_DATA] == ELFDATA2MSB;
    read_sections(handle.get());
    read_symbols(handle.get());
    index_symbols();
    read_pointers(handle.get());
}

void elf_file::read_sections(Elf *elf) {
    size_t names = 0;
    elf_getshdrstrndx(elf, &names);
    sections.emplace_back(); // section 0 is none
    for (Elf_Scn *scn = nullptr; (scn = elf_nextscn(elf, scn)) != nullptr;) {
        GElf_Shdr header;
        gelf_getshdr(scn, &header);
        const char *name = elf_strptr(elf, names, header.sh_name);
        const Elf_Data *data = header.sh_type == SHT_NOBITS ? nullptr : elf_rawdata(scn, nullptr);
        std::string_view content;
        if (data && data->d_buf)
            content = {static_cast<const char *>(data->d_buf), data->d_size};
        if (header.sh_type != SHT_NOBITS && content.size() != header.sh_size)
            throw trouble(something_missing, path + " is cut short");
        sections.push_back({name ? name : "", header.sh_size, header.sh_flags, content, {}});
    }
}

void elf_file::read_symbols(Elf *elf) {
    for (Elf_Scn *scn = nullptr; (scn = elf_nextscn(elf, scn)) != nullptr;) {
        GElf_Shdr header;
        gelf_getshdr(scn, &header);
        if (header.sh_type != SHT_SYMTAB)
            continue;
        Elf_Data *data = elf_getdata(scn, nullptr);
        GElf_Sym found;
        for (int i = 0; gelf_getsym(data, i, &found); ++i) {
            const char *name = elf_strptr(elf, header.sh_link, found.st_name);
            // Others (absolute, livepatch) have no place here.
            const bool defined = found.st_shndx != SHN_UNDEF && found.st_shndx < sections.size();
            const auto type = static_cast<unsigned char>(GELF_ST_TYPE(found.st_info));
            symbols.push_back({type == STT_SECTION && defined ? sections[found.st_shndx].name
                               : name                         ? name
                                                              : "",
                               {defined ? found.st_shndx : size_t{0}, found.st_value},
                               found.st_size,
                               type,
                               GELF_ST_BIND(found.st_info) != STB_LOCAL,
                               defined});
        }
        return;
    }
    throw trouble(something_missing, path + " has no symbols, and so cannot be a live patch");
}

void elf_file::index_symbols() {
    std::vector<range> found;
    for (const symbol &s : symbols) {
        if (s.defined && s.type == STT_FUNC) {
            const symbol *&known = functions[s.at];
            if (!known || (s.global && !known->global))
                known = &s;
        } else if (s.defined && s.type == STT_OBJECT) {
            variables.push_back(&s);
            found.push_back({s.at, s.end()});
        }
    }
    places = ranges(found);
}

void elf_file::read_pointers(Elf *elf) {
    for (Elf_Scn *scn = nullptr; (scn = elf_nextscn(elf, scn)) != nullptr;) {
        GElf_Shdr header;
        gelf_getshdr(scn, &header);
        if (header.sh_type != SHT_RELA || header.sh_info >= sections.size())
            continue;
        section &target = sections[header.sh_info];
        const std::string_view name = sections[elf_ndxscn(scn)].name;
        const bool livepatch = name.starts_with(".klp.rela.");
        // Only data that is loaded matters, and code has no data.
        const bool in_data = (target.flags & SHF_ALLOC) && !(target.flags & SHF_EXECINSTR);
        if (!in_data && !livepatch)
            continue;
        Elf_Data *data = elf_getdata(scn, nullptr);
        GElf_Rela found;
        for (int i = 0; gelf_getrela(data, i, &found); ++i) {
            const size_t index = GELF_R_SYM(found.r_info);
            if (index >= symbols.size())
                throw trouble(something_missing, path + " has a relocation without a symbol");
            // Type NONE, which is 0 on every architecture: what was there is in a livepatch section now.
            if (found.r_info == 0)
                continue;
            const symbol &through = symbols[index];
            if (livepatch)
                livepatch_symbols.insert({&through, name});
            if (in_data)
                target.pointers[found.r_offset] = {&through, through.at.plus(static_cast<uint64_t>(found.r_addend))};
        }
    }
}

auto elf_file::find_section(std::string_view name) const -> std::optional<size_t> {
    for (size_t i = 1; i < sections.size(); ++i)
        if (sections[i].name == name)
            return i;
    return {};
}

auto elf_file::modinfos(std::string_view key) const -> std::vector<std::string_view> {
    std::vector<std::string_view> values;
    const auto where = find_section(".modinfo");
    std::string_view rest = where ? sections[*where].data : std::string_view{};
    while (!rest.empty()) {
        const std::string_view entry = rest.substr(0, rest.find('\0'));
        if (entry.starts_with(key) && entry.substr(key.size()).starts_with('='))
            values.push_back(entry.substr(key.size() + 1));
        rest.remove_prefix(std::min(rest.size(), entry.size() + 1));
    }
    return values;
}

auto elf_file::modinfo(std::string_view key) const -> std::string_view {
    const auto values = modinfos(key);
    return values.empty() ? std::string_view{} : values.front();
}

auto elf_file::contains(location at, uint64_t count) const -> bool {
    const uint64_t size = sections[at.section].size;
    return at.section != 0 && at.offset <= size && count <= size - at.offset;
}

auto elf_file::pointer_at(location at) const -> const pointer * {
    const auto &pointers = sections[at.section].pointers;
    const auto found = pointers.find(at.offset);
    return found == pointers.end() ? nullptr : &found->second;
}

auto elf_file::number_at(location at, size_t width) const -> uint64_t {
    const std::string_view data = sections[at.section].data;
    uint64_t value = 0;
    if (data.size() < width || at.offset > data.size() - width)
        return 0; // as in .bss
    for (size_t i = 0; i < width; ++i)
        value = value << 8 | static_cast<unsigned char>(data[at.offset + (big_endian ? i : width - 1 - i)]);
    return value;
}

auto elf_file::string_at(location at) const -> std::optional<std::string_view> {
    const std::string_view data = sections[at.section].data;
    if (at.offset >= data.size())
        return {};
    const size_t end = data.find('\0', at.offset);
    if (end == std::string_view::npos)
        return {};
    return data.substr(at.offset, end - at.offset);
}

auto elf_file::is_zero(location at, uint64_t count) const -> bool {
    const section &in = sections[at.section];
    const auto next = in.pointers.lower_bound(at.offset);
    if (next != in.pointers.end() && next->first < at.offset + count)
        return false;
    const std::string_view data =
        in.data.substr(std::min<uint64_t>(at.offset, in.data.size()), count); // none in .bss, which is zero
    return std::all_of(data.begin(), data.end(), [](char byte) { return byte == 0; });
}

auto elf_file::function_at(location at) const -> const symbol * {
    const auto found = functions.find(at);
    return found == functions.end() ? nullptr : found->second;
}

auto elf_file::variable_at(location at) const -> const symbol * {
    const auto found = places.holding(at);
    return found ? variables[*found] : nullptr;
}

} // namespace klp::host
