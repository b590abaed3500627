// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Breaks ELF files at random, mostly in the places that a reader goes by.
#pragma once

#include <cstdint>
#include <cstring>
#include <elf.h>
#include <string>
#include <vector>

namespace fuzz {

/// The same numbers from the same seed on every machine (splitmix64).
class random_numbers {
public:
    explicit random_numbers(uint64_t seed) : state(seed) {}
    auto next() -> uint64_t {
        uint64_t z = state += 0x9e3779b97f4a7c15;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
        z = (z ^ z >> 27) * 0x94d049bb133111eb;
        return z ^ z >> 31;
    }
    auto below(uint64_t limit) -> uint64_t { return limit == 0 ? 0 : next() % limit; }

private:
    uint64_t state;
};

class mutation {
public:
    /// \p whole is a sound file.
    mutation(const std::string &whole, uint64_t seed) : bytes(whole), random(seed) {
        std::memcpy(&header, bytes.data(), sizeof header);
        sections.resize(header.e_shnum);
        std::memcpy(sections.data(), bytes.data() + header.e_shoff, sections.size() * sizeof(Elf64_Shdr));
    }

    auto result() -> std::string {
        for (uint64_t count = 1 + random.below(4); count > 0; --count)
            once();
        return std::move(bytes);
    }

private:
    struct field {
        size_t offset, size;
    };
    static constexpr field of_header[] = {{16, 2}, {18, 2}, {20, 4}, {40, 8}, {52, 2},
                                          {58, 2}, {60, 2}, {62, 2}, {4, 1},  {5, 1}};
    static constexpr field of_section[] = {{0, 4},  {4, 4},  {8, 8},  {24, 8}, {32, 8},
                                           {40, 4}, {44, 4}, {48, 8}, {56, 8}};
    static constexpr field of_symbol[] = {{0, 4}, {4, 1}, {5, 1}, {6, 2}, {8, 8}, {16, 8}};
    static constexpr field of_relocation[] = {{0, 8}, {8, 4}, {12, 4}, {16, 8}};

    void once() {
        switch (random.below(12)) {
        case 0:
            return flip(0, bytes.size());
        case 1:
            return bytes.resize(random.below(bytes.size() + 1));
        case 2:
            return set(0, of_header[random.below(std::size(of_header))]);
        case 3:
        case 4:
        case 5:
            return set(header.e_shoff + random.below(sections.size()) * sizeof(Elf64_Shdr),
                       of_section[random.below(std::size(of_section))]);
        case 6:
        case 7:
            return entry({SHT_SYMTAB}, sizeof(Elf64_Sym), of_symbol[random.below(std::size(of_symbol))]);
        case 8:
        case 9:
            return entry({SHT_RELA}, sizeof(Elf64_Rela), of_relocation[random.below(std::size(of_relocation))]);
        case 10: {
            const Elf64_Shdr &in = sections[random.below(sections.size())];
            return in.sh_type == SHT_NOBITS ? void() : flip(in.sh_offset, in.sh_size);
        }
        default:
            return copy(header.e_shoff + random.below(sections.size()) * sizeof(Elf64_Shdr),
                        header.e_shoff + random.below(sections.size()) * sizeof(Elf64_Shdr), sizeof(Elf64_Shdr));
        }
    }

    void flip(size_t from, size_t size) {
        for (uint64_t count = 1 + random.below(4); count > 0; --count)
            if (const size_t at = from + random.below(size); at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ 1 << random.below(8));
    }

    void copy(size_t to, size_t from, size_t size) {
        if (to + size <= bytes.size() && from + size <= bytes.size())
            std::memmove(bytes.data() + to, bytes.data() + from, size);
    }

    /// A field of any entry in any section of this type.
    void entry(std::vector<uint32_t> types, size_t stride, field which) {
        const Elf64_Shdr &in = sections[random.below(sections.size())];
        for (const Elf64_Shdr &s : sections)
            if (s.sh_type == types[0] && (in.sh_type != types[0] || &s == &in))
                return set(s.sh_offset + random.below(s.sh_size / stride) * stride, which);
    }

    void set(size_t base, field which) {
        const size_t at = base + which.offset;
        if (at + which.size > bytes.size())
            return;
        uint64_t old = 0;
        std::memcpy(&old, bytes.data() + at, which.size);
        const uint64_t value = interesting(old);
        std::memcpy(bytes.data() + at, &value, which.size);
    }

    /// What readers forget: the ends of each range, and values close to the right one.
    auto interesting(uint64_t old) -> uint64_t {
        const uint64_t values[] = {0,
                                   1,
                                   7,
                                   0xff20,
                                   0xfff1,
                                   0xffff,
                                   INT32_MAX,
                                   UINT32_MAX,
                                   uint64_t{1} << 31,
                                   uint64_t{1} << 32,
                                   INT64_MAX,
                                   uint64_t{1} << 63,
                                   UINT64_MAX,
                                   UINT64_MAX - 7,
                                   bytes.size(),
                                   bytes.size() - 1,
                                   header.e_shoff,
                                   sections.size(),
                                   sections.size() - 1,
                                   old + 1,
                                   old - 1,
                                   old * 2,
                                   old + bytes.size(),
                                   old ^ uint64_t{1} << random.below(64),
                                   random.below(sections.size()),
                                   random.below(bytes.size() + 1),
                                   random.next()};
        return values[random.below(std::size(values))];
    }

    std::string bytes;
    random_numbers random;
    Elf64_Ehdr header;
    std::vector<Elf64_Shdr> sections;
};

} // namespace fuzz
