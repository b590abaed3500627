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
    size_t count = 0; ///< of objects
    size_t name_bytes = 0;

    constexpr emitted_order(const patch_value &patch, const function *listed, const function *const *noops,
                            size_t noop_count, bool kernel_first) {
        name_table<Objects> places;
        if (kernel_first)
            add(places, kernel_object);
        for (size_t i = 0; i < patch.count; ++i)
            if (const element &e = *patch.elements[i]; is_object(e) && changes_something(e)) {
                emitted_object &o = objects[add(places, e.object)];
                o.declared = &e;
                o.noops = e.functions;
            }
        for (size_t i = 0; i < noop_count; ++i)
            ++objects[add(places, noops[i]->object)].end;
        size_t next = 0;
        for (size_t i = 0; i < count; ++i) {
            objects[i].begin = next;
            objects[i].noops += next;
            next = objects[i].noops + objects[i].end;
            objects[i].end = objects[i].noops;
        }
        fill(places, patch, listed, noops, noop_count);
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
                        size_t noop_count) {
        for (size_t i = 0; i < patch.count; ++i)
            if (const element &e = *patch.elements[i]; is_object(e) && changes_something(e))
                for (size_t to = objects[add(places, e.object)].begin, end = to + e.functions; to < end;
                     ++to, ++listed) {
                    functions[to] = listed;
                    name_bytes += listed->name.size + 1;
                }
        for (size_t i = 0; i < noop_count; ++i) {
            functions[objects[add(places, noops[i]->object)].end++] = noops[i];
            name_bytes += noops[i]->name.size + 1;
        }
    }
};

template <class P>
inline constexpr emitted_order<as_patch<P>.count + implied_noops<P>.count + 1, listed_count<P> + implied_noops<P>.count>
    order_of{as_patch<P>, listed<P>.items, implied_noops<P>.items, implied_noops<P>.count, uses_glue<P>};

} // namespace klp::detail
