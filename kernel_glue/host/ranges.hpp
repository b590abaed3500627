// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Places in sections, and parts of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace klp::host {

/// A place in a section.
struct location {
    size_t section = 0;
    uint64_t offset = 0;

    [[nodiscard]] auto plus(uint64_t bytes) const -> location { return {section, offset + bytes}; }
    auto operator<=>(const location &) const = default;
};

struct range {
    location begin;
    uint64_t end; ///< the offset behind it
};

/// Finds which of many ranges hold a byte. A large patch has thousands of arrays, and each is looked up.
class ranges {
public:
    ranges() = default;
    explicit ranges(const std::vector<range> &of);

    /// The index in \p of of the one that begins last, of those that hold the byte.
    [[nodiscard]] auto holding(location at) const -> std::optional<size_t>;

private:
    struct entry {
        range what;
        uint64_t furthest; ///< end of this one and of those before it in the section
        size_t index;
    };
    std::vector<entry> sorted;
};

} // namespace klp::host
