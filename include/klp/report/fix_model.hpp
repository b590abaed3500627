// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What becomes of each fix while a chain of patches is loaded in the order of its release.
#pragma once

#include "facts.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace klp::report {

enum class fix_fate : unsigned char {
    absent,
    fresh,     ///< the code was not fixed before
    rewritten, ///< another fix of the same name
    carried,
    stays, ///< this patch replaces nothing: an earlier one has the fix
    withdrawn,
    lost, ///< replaced, and neither carried nor withdrawn
};

inline constexpr std::string_view fix_words[] = {"", "new", "written anew", "carried", "stays", "withdrawn", "lost"};
inline constexpr std::string_view fix_marks[] = {"", "+", "*", "=", ".", "-", "!"};
inline constexpr std::size_t fix_fates = std::size(fix_words);

/// A fix, and its fate in each patch.
struct fix_line {
    std::string_view name;
    std::vector<fix_fate> fates{};
    std::vector<fix_part> parts{}; ///< as in the last patch whose description has them
};

namespace detail {

inline auto has(std::span<const std::string_view> names, std::string_view name) -> bool {
    return std::ranges::find(names, name) != names.end();
}

inline auto fix_fate_of(const patch_fact &p, std::string_view fix, bool live) -> fix_fate {
    if (has(p.fixes, fix))
        return !live ? fix_fate::fresh : has(p.withdrawn, fix) && p.replaces ? fix_fate::rewritten : fix_fate::carried;
    if (!live)
        return fix_fate::absent;
    return !p.replaces ? fix_fate::stays : has(p.withdrawn, fix) ? fix_fate::withdrawn : fix_fate::lost;
}

} // namespace detail

/// In the order in which they first appear.
inline auto compute_fixes(const std::vector<patch_fact> &chain) -> std::vector<fix_line> {
    std::vector<fix_line> result;
    for (const patch_fact &p : chain)
        for (const std::string_view fix : p.fixes)
            if (std::ranges::find(result, fix, &fix_line::name) == result.end())
                result.push_back({.name = fix});
    for (fix_line &line : result) {
        bool live = false;
        for (const patch_fact &p : chain) {
            const fix_fate fate = detail::fix_fate_of(p, line.name, live);
            line.fates.push_back(fate);
            live = fate != fix_fate::absent && fate < fix_fate::withdrawn;
            std::vector<fix_part> parts;
            std::ranges::copy_if(p.fix_parts, std::back_inserter(parts),
                                 [&](const fix_part &part) { return part.fix == line.name; });
            if (!parts.empty())
                line.parts = std::move(parts);
        }
    }
    return result;
}

} // namespace klp::report
