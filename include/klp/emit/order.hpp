// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The objects and functions of a patch in the order of the arrays: in each object the functions that it lists, then
/// the no-ops that it does not list.
#pragma once

#include "../check.hpp"

namespace klp::detail {

// The glue finds its patch from the first object, and must be called before anything else is patched.
template <class P>
inline constexpr bool uses_glue = count_noops<P>() != 0 || policy_of(as_patch<P>) != unknown_policy::kernel;

/// A row's name is a literal, to which the arrays refer where it is, as C's do. A template argument would be an object
/// with a section and a symbol of its own.
constexpr auto is_copied(const string &name) -> bool {
    return (name.key & 1) != 0;
}

/// Whether the patch has tables, or one whose functions may become no-ops. Names are asked only then.
template <class P> consteval auto has_rows() -> bool {
    traits found = as_patch<P>.traits;
    for_each_expected<P>([&](const patch_value &before) { found |= before.traits; });
    return (found & trait_of(member::kind::table)) != 0;
}

struct emitted_object {
    string name{};
    const element *declared = &no_element; ///< or only no-ops
    size_t begin = 0;                      ///< of its functions
    size_t noops = 0;                      ///< the first of its implied no-ops
    size_t end = 0;
};

template <size_t Objects, size_t Functions> struct emitted_order {
    emitted_object objects[Objects + 1]{};
    const function *functions[Functions + 1]{};
    size_t count = 0;      ///< of objects
    size_t name_bytes = 0; ///< of the names that are copied
    bool has_rows;         ///< then there may be names that are not

    constexpr emitted_order(const patch_value &patch, const function *listed, const function *const *noops,
                            size_t noop_count, bool kernel_first, bool rows)
        : has_rows(rows) {
        name_table<Objects> places;
        if (kernel_first)
            add(places, kernel_object);
        for (size_t i = 0; i < patch.count; ++i)
            if (const element &e = *patch.elements[i]; is_object(e) && changes_something(e)) {
                emitted_object &o = objects[add(places, e.object)];
                o.declared = &e;
                o.noops = e.functions;
            }
        size_t object_of[Functions + 1]{}; // of a no-op; asked once for those that follow each other
        for (size_t i = 0; i < noop_count; ++i) {
            object_of[i] =
                i != 0 && noops[i]->object == noops[i - 1]->object ? object_of[i - 1] : add(places, noops[i]->object);
            ++objects[object_of[i]].end;
        }
        size_t next = 0;
        for (size_t i = 0; i < count; ++i) {
            objects[i].begin = next;
            objects[i].noops += next;
            next = objects[i].noops + objects[i].end;
            objects[i].end = objects[i].noops;
        }
        fill(places, patch, listed, noops, noop_count, object_of);
    }

private:
    template <class Table> constexpr auto add(Table &places, const string &object) -> size_t {
        const size_t place = places.insert(kernel_object, object, count);
        if (place == count) {
            objects[count++].name = object;
            name_bytes += object == kernel_object ? 0 : object.size + 1;
        }
        return place;
    }

    template <class Table>
    constexpr void fill(Table &places, const patch_value &patch, const function *listed, const function *const *noops,
                        size_t noop_count, const size_t *object_of) {
        for (size_t i = 0; i < patch.count; ++i)
            if (const element &e = *patch.elements[i]; is_object(e) && changes_something(e))
                for (size_t to = objects[add(places, e.object)].begin, end = to + e.functions; to < end;
                     ++to, ++listed) {
                    functions[to] = listed;
                    name_bytes += has_rows && !is_copied(listed->name) ? 0 : listed->name.size + 1;
                }
        for (size_t i = 0; i < noop_count; ++i) {
            functions[objects[object_of[i]].end++] = noops[i];
            name_bytes += has_rows && !is_copied(noops[i]->name) ? 0 : noops[i]->name.size + 1;
        }
    }
};

template <class P>
inline constexpr emitted_order<as_patch<P>.count + implied_noops<P>.count + 1, listed_count<P> + implied_noops<P>.count>
    order_of{as_patch<P>, listed<P>.items, implied_noops<P>.items, implied_noops<P>.count, uses_glue<P>, has_rows<P>()};

} // namespace klp::detail
