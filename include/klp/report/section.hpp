// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The parts of the formats for people: titles, sentences and tables of cells.
#pragma once

#include "words.hpp"

#include <string>
#include <vector>

namespace klp::report {

/// What a cell means, for its colour.
enum class tone : unsigned char { plain, good, change, warning, bad };

struct tinted {
    std::string text;
    tone is = tone::plain;

    tinted(std::string_view said, tone stress = tone::plain) : text(said), is(stress) {}
    tinted(const std::string &said, tone stress = tone::plain) : text(said), is(stress) {}
};

struct table {
    std::vector<std::string> head{};
    std::vector<std::vector<tinted>> rows{};
    std::size_t left = 1; ///< so many columns are aligned to the left, the rest as \p numbers says
    bool numbers = false; ///< the rest are numbers
};

struct section {
    std::string title;
    table content{};
    std::vector<std::string> notes{};
    bool is_picture = false; ///< where a format has pictures
};

namespace detail {

inline auto headed(std::vector<std::string> head, const model &m) -> std::vector<std::string> {
    for (const patch &p : m.patches)
        head.emplace_back(p.says.type);
    return head;
}

} // namespace detail
} // namespace klp::report
