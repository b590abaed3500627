// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Reads structs from the data of a module, and keeps account of every byte, so that a wrong layout is noticed.
#pragma once

#include "patch_file.hpp"

#include <stdexcept>

namespace klp::host {

/// Says why a place does not hold what was expected.
struct misfit : std::runtime_error {
    using runtime_error::runtime_error;
};

class array_reader {
public:
    explicit array_reader(const elf_file &in) : file(in) {}

    /// An entry of an array: all that is not one of its fields must be zero.
    void entry(location at, uint64_t size, std::initializer_list<std::pair<uint64_t, uint64_t>> fields);
    /// The array from \p begin to \p end was read, its last, zero entry included.
    void array(location begin, uint64_t end, uint64_t stride);
    /// A pointer by itself was read.
    void field(location at) { claimed.push_back({at, at.offset + 8}); }
    /// Every pointer of the variables that were read belongs to one of the arrays.
    [[nodiscard]] auto all_claimed() const -> bool;

    [[nodiscard]] auto name(location at) const -> std::string;
    /// The function that a pointer leads to, defined here or not; null if there is no pointer.
    [[nodiscard]] auto code(location at) const -> const symbol *;
    [[nodiscard]] auto place(location at) const -> std::string;

    const elf_file &file;
    bool extents_known = true; ///< a symbol says for each array where it ends

private:
    std::vector<range> claimed;
};

} // namespace klp::host
