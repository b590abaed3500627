// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A patch with fixes or conditions: objects of the same name become one, which stands where the first one does.
#pragma once

#include "opened.hpp"

namespace klp::detail {

constexpr auto count_members(const member *const *members, size_t count) -> size_t {
    size_t result = 0;
    for (size_t i = 0; i < count; ++i)
        result +=
            members[i]->is == member::kind::when ? count_members(members[i]->more->members, members[i]->count) : 1;
    return result;
}

/// Which pieces are one object. If one fix, or the patch itself, lists an object twice, it stays two, for S13 to
/// report.
template <size_t Pieces> struct joints {
    size_t next[Pieces + 1]{};    ///< the next piece of the same object, or 0
    bool joined[Pieces + 1]{};    ///< to one before it
    bool assembled[Pieces + 1]{}; ///< is the first of an object that is put together
    size_t objects = 0;           ///< that are put together
    size_t members = 0;           ///< of these

    constexpr joints(const placed *pieces, size_t count) {
        const string kernel = kernel_object;
        const string module{};
        name_table<Pieces> first_of_name;
        name_table<Pieces> first_in_fix;
        size_t tail[Pieces + 1]{};
        for (size_t i = 0; i < count; ++i) {
            const element &e = *pieces[i].declared;
            if (e.is != element::kind::object)
                continue;
            const size_t first = first_of_name.insert(e.is_kernel ? kernel : module, e.object, i);
            joined[i] = first_in_fix.insert(pieces[i].fix, e.object, i) == i && first != i;
            if (joined[i]) {
                next[tail[first]] = i;
                tail[first] = i;
                assembled[first] = true;
            } else {
                tail[i] = i;
                assembled[i] = has(e, member::kind::when);
            }
        }
        for (size_t i = 0; i < count; ++i) {
            objects += assembled[i];
            for (size_t part = i; assembled[i]; part = next[part]) {
                members += count_members(pieces[part].declared->members, pieces[part].declared->count);
                if (next[part] == 0)
                    break;
            }
        }
    }
};

template <class P> inline constexpr joints<room_of<P>.piece_count> joints_of{opened_of<P>.pieces, opened_of<P>.count};

constexpr auto is_same(const symbol_value &a, const symbol_value &b) -> bool {
    return a.name == b.name && a.c_name == b.c_name && a.from == b.from && a.sympos == b.sympos;
}

/// The members of the joined objects, object by object. A symbol that several fixes list is in it once.
template <size_t Pieces, size_t Members> struct assembled_members {
    const member *items[Members + 1]{};
    size_t begin[Pieces + 1]{}; ///< of the object whose first piece that is
    size_t count[Pieces + 1]{};
    size_t used = 0;
};

template <size_t Pieces, size_t Members> class assembler {
public:
    assembled_members<Pieces, Members> result{};

    constexpr assembler(const placed *pieces, size_t count, const joints<Pieces> &joint) {
        for (size_t i = 0; i < count; ++i) {
            result.begin[i] = result.used;
            for (size_t part = i; joint.assembled[i]; part = joint.next[part]) {
                append(*pieces[part].declared, pieces[part].declared->members, pieces[part].declared->count, part);
                if (joint.next[part] == 0)
                    break;
            }
            result.count[i] = result.used - result.begin[i];
        }
    }

private:
    name_table<Members> symbols; // in the place of the first of a name in C
    size_t part_of[Members + 1]{};

    constexpr void append(const element &object, const member *const *members, size_t count, size_t part) {
        for (size_t m = 0; m < count; ++m) {
            const member &declared = *members[m];
            if (declared.is == member::kind::when)
                append(object, declared.more->members, declared.count, part);
            else if (declared.is != member::kind::symbol || !is_known(object, *declared.more->symbol, part)) {
                part_of[result.used] = part;
                result.items[result.used++] = &declared;
            }
        }
    }

    constexpr auto is_known(const element &object, const symbol_value &symbol, size_t part) -> bool {
        const size_t first = symbols.insert(object.object, symbol.c_name, result.used);
        return first != result.used && part_of[first] != part && is_same(*result.items[first]->more->symbol, symbol);
    }
};

template <class P> consteval auto assemble() {
    constexpr size_t pieces = room_of<P>.piece_count;
    return assembler<pieces, joints_of<P>.members>(opened_of<P>.pieces, opened_of<P>.count, joints_of<P>).result;
}

template <class P> inline constexpr auto assembled_members_of = assemble<P>();

template <size_t Objects> struct assembled_objects { element items[Objects + 1]{}; };

template <class P> consteval auto assemble_objects() -> assembled_objects<joints_of<P>.objects> {
    assembled_objects<joints_of<P>.objects> result;
    const auto &members = assembled_members_of<P>;
    size_t next = 0;
    for (size_t i = 0; i < opened_of<P>.count; ++i)
        if (const element &first = *opened_of<P>.pieces[i].declared; joints_of<P>.assembled[i])
            result.items[next++] = object_of(first.object, first.is_kernel, members.items + members.begin[i],
                                             members.count[i], first.traits & odd_name);
    return result;
}

template <class P> inline constexpr auto assembled_objects_of = assemble_objects<P>();

/// The elements of a patch as rules and arrays see them. An object of which the conditions leave nothing is left out.
template <class P> struct composition {
    const element *elements[room_of<P>.piece_count + 1]{};
    size_t count = 0;
    fix_list fixes{};

    constexpr composition() {
        const auto &opened = opened_of<P>;
        size_t next = 0;
        for (size_t i = 0; i < opened.count; ++i) {
            const element *declared = opened.pieces[i].declared;
            if (joints_of<P>.assembled[i])
                declared = &assembled_objects_of<P>.items[next++];
            if (!joints_of<P>.joined[i] && (!joints_of<P>.assembled[i] || declared->count != 0))
                elements[count++] = declared;
        }
        elements[count] = &no_element;
        fixes = {
            .fixes = {opened.fixes, opened.fix_count, opened.fix_slots, opened.last_fix},
            .withdrawn = {opened.withdrawn, room_of<P>.withdrawn_count, opened.withdrawn_slots, opened.last_withdrawn},
            .own_withdrawn = opened.own_withdrawn,
            .pieces = opened.pieces,
            .count = opened.count,
            .any = room_of<P>.any,
            .empty_handed = room_of<P>.empty_handed};
    }
};

template <class P> inline constexpr composition<P> composition_of{};

template <class P>
inline constexpr patch_value composed = patch_of(instance<P>.as_patch.name, composition_of<P>.elements,
                                                 composition_of<P>.count, composition_of<P>.fixes);

// Not consteval: g++ 10 would copy what it refers to.
template <class P> constexpr auto said_by() -> const patch_value & {
    if constexpr (is_composed(instance<P>.as_patch))
        return composed<P>;
    else
        return instance<P>.as_patch;
}

} // namespace klp::detail
