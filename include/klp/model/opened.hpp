// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The elements of a patch with fixes and conditions replaced by what they stand for, in the order written. For
/// example, `fixes_of<v1>` becomes the objects and states of the fixes of v1, in their order.
#pragma once

#include "lookup.hpp"
#include "summary.hpp"

namespace klp::detail {

template <class P> inline constexpr P instance{};

constexpr auto is_composed(const patch_value &written) -> bool {
    return (written.traits & (opened_elements | trait_of(member::kind::when))) != 0;
}

/// Writes the opened elements into arrays. A first pass with `measuring` set only counts them.
struct writer {
    const element **withdrawn;
    const element **fixes;
    placed *pieces;
    bool measuring = false; // and not a null pointer: see function::has_code
    size_t withdrawn_count = 0;
    size_t fix_count = 0;
    size_t piece_count = 0;
    bool any = false;
    string empty_handed{};

    constexpr void withdraw(const element &fix) {
        if (!measuring)
            withdrawn[withdrawn_count] = &fix;
        ++withdrawn_count;
    }
    constexpr void add(const element &declared, const string &fix) {
        if (!measuring)
            pieces[piece_count] = {&declared, fix};
        ++piece_count;
    }
    constexpr void add_fix(const element &fix) {
        if (!measuring)
            fixes[fix_count] = &fix;
        ++fix_count;
        for (size_t i = 0; i < fix.number; ++i)
            open(*fix.elements[i], fix.object, {});
    }

    /// While measuring, \p without is empty: the room then is enough for all fixes.
    constexpr void open(const element &e, const string &fix, const fix_set &without) {
        switch (e.is) {
        case element::kind::when:
            for (size_t i = 0; i < e.number; ++i)
                open(*e.elements[i], fix, without);
            return;
        case element::kind::fix:
            return add_fix(e);
        case element::kind::fixes_of:
            for (size_t i = 0; i < e.patches->fixes->fixes.count; ++i)
                if (const element &other = *e.patches->fixes->fixes.items[i]; !without.contains(other.object))
                    add_fix(other);
            return;
        case element::kind::withdraw:
            for (size_t i = 0; i < e.number; ++i)
                if (e.elements[i]->is == element::kind::mistake)
                    add(*e.elements[i], fix);
            return;
        default:
            return add(e, fix);
        }
    }

    constexpr void find_withdrawn(const element &e, bool own) {
        any |= (trait_of(e.is) & opened_elements) != 0 && e.is != element::kind::when;
        for (size_t i = 0; i < e.number && e.is == element::kind::when; ++i)
            find_withdrawn(*e.elements[i], own);
        for (size_t i = 0; i < e.number && e.is == element::kind::withdraw && own; ++i)
            if (e.elements[i]->is == element::kind::fix)
                withdraw(*e.elements[i]);
        if (e.is == element::kind::fixes_of && !own) {
            const fix_list &before = *e.patches->fixes;
            if (!before.any)
                empty_handed = e.patches->name;
            for (size_t i = 0; i < before.withdrawn.count; ++i)
                withdraw(*before.withdrawn.items[i]);
        }
    }

    /// Returns how many the patch itself withdraws: they come first.
    constexpr auto find_withdrawn(const patch_value &written) -> size_t {
        for (size_t i = 0; i < written.count; ++i)
            find_withdrawn(*written.elements[i], true);
        const size_t own = withdrawn_count;
        for (size_t i = 0; i < written.count; ++i)
            find_withdrawn(*written.elements[i], false);
        return own;
    }
};

template <class P> consteval auto measure_composition() -> writer {
    writer result{.withdrawn = nullptr, .fixes = nullptr, .pieces = nullptr, .measuring = true};
    const patch_value &written = instance<P>.as_patch;
    result.find_withdrawn(written);
    for (size_t i = 0; i < written.count; ++i)
        result.open(*written.elements[i], {}, {});
    return result;
}

template <class P> inline constexpr writer room_of = measure_composition<P>();

/// Fills a hash table of the names of fixes; a slot has place + 1, or 0.
constexpr void fill_slots(size_t *slots, size_t last, const element *const *fixes, size_t count) {
    for (size_t n = 0; n < count; ++n) {
        size_t i = fixes[n]->object.hash() / 4 & last;
        while (slots[i] != 0)
            i = (i + 1) & last;
        slots[i] = n + 1;
    }
}

template <size_t Withdrawn, size_t Fixes, size_t Pieces> struct opened {
    static constexpr size_t last_withdrawn = slots_for(Withdrawn) - 1;
    static constexpr size_t last_fix = slots_for(Fixes) - 1;

    const element *withdrawn[Withdrawn + 1]{};
    const element *fixes[Fixes + 1]{};
    placed pieces[Pieces + 1]{};
    size_t withdrawn_slots[last_withdrawn + 1]{};
    size_t fix_slots[last_fix + 1]{};
    size_t own_withdrawn = 0;
    size_t fix_count = 0;
    size_t count = 0; ///< of pieces

    constexpr opened(const patch_value &written) {
        writer to{.withdrawn = withdrawn, .fixes = fixes, .pieces = pieces};
        own_withdrawn = to.find_withdrawn(written);
        size_t own[last_withdrawn + 1]{};
        fill_slots(own, last_withdrawn, withdrawn, own_withdrawn);
        for (size_t i = 0; i < written.count; ++i)
            to.open(*written.elements[i], {}, {withdrawn, own_withdrawn, own, last_withdrawn});
        fix_count = to.fix_count;
        count = to.piece_count;
        fill_slots(withdrawn_slots, last_withdrawn, withdrawn, Withdrawn);
        fill_slots(fix_slots, last_fix, fixes, fix_count);
    }
};

template <class P>
inline constexpr opened<room_of<P>.withdrawn_count, room_of<P>.fix_count, room_of<P>.piece_count> opened_of{
    instance<P>.as_patch};

} // namespace klp::detail
