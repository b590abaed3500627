// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Look-up of functions at compile time: a hash table takes a compiler far fewer steps than sorting.
#pragma once

#include "set.hpp"

namespace klp::detail {

/// At least twice as many slots as functions, and a power of two.
constexpr auto slots_for(size_t functions) -> size_t {
    size_t slots = 2;
    while (slots < 2 * functions)
        slots *= 2;
    return slots;
}

/// Functions that lie elsewhere, found by their object, name and position. The names have keys, as those of types and
/// rows do: a name without one would not be found.
template <size_t Slots> class slot_table {
public:
    /// Enters \p f unless an equal function is there: whether it was entered.
    constexpr auto insert(const function &f) -> bool {
        const size_t i = find(f);
        if (places[i].used)
            return false;
        places[i].item = &f;
        places[i].used = true;
        return true;
    }

    [[nodiscard]] constexpr auto contains(const function &f) const -> bool { return places[find(f)].used; }

    /// The function that is equal to \p f, which is in the table.
    [[nodiscard]] constexpr auto operator[](const function &f) const -> const function & {
        return *places[find(f)].item;
    }

private:
    static constexpr size_t last = Slots - 1;

    // A separate flag: under the kernel's -fno-delete-null-pointer-checks, comparing the address of a symbol with null
    // is not a constant expression.
    struct slot {
        const function *item;
        bool used;
    };
    slot places[last + 1]{};

    // Few steps, since each function of each predecessor is looked up. Positions 0 and 1 are in one place; names whose
    // keys differ in more than the bit of interned names are not compared.
    [[nodiscard]] constexpr auto find(const function &f) const -> size_t {
        size_t i = ((f.name.key + f.object.key) / 4 + f.sympos / 2) & last;
        while (places[i].used && ((places[i].item->name.key ^ f.name.key) > 1 || !is_same(*places[i].item, f)))
            i = (i + 1) & last;
        return i;
    }
};

/// With room for Capacity functions. Rounded up to a few sizes, since each instantiation takes a compiler time.
template <size_t Capacity> using function_table = slot_table<slots_for(Capacity)>;

/// Pairs of names that lie elsewhere, each with a number: the first that was entered with it.
template <size_t Slots> class name_slot_table {
public:
    constexpr auto insert(const string &scope, const string &name, size_t number) -> size_t {
        size_t i = (name.hash() / 4 + scope.hash() / 4) & last;
        while (places[i].number != 0 && !(*places[i].name == name && *places[i].scope == scope))
            i = (i + 1) & last;
        if (places[i].number == 0)
            places[i] = {&scope, &name, number + 1};
        return places[i].number - 1;
    }

private:
    static constexpr size_t last = Slots - 1;

    struct slot {
        const string *scope;
        const string *name;
        size_t number; ///< and one
    };
    slot places[last + 1]{};
};

template <size_t Capacity> using name_table = name_slot_table<slots_for(Capacity)>;

} // namespace klp::detail
