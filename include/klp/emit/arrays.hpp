// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The arrays that a patch becomes: one writable object with the structs, one constant object with the names.
#pragma once

#include "../model/layout.hpp"
#include "fixes.hpp"
#include "modinfo.hpp"
#include "order.hpp"

namespace klp {

namespace abi {

template <class T, size_t N> struct optional_array { T items[N]; };
template <class T> struct optional_array<T, 0> {};

/// What a patch with no-ops says to klp_glue: the members of struct klp_glue_patch (kernel_glue/klp_glue.h) between
/// its patch and its objects.
struct glue {
    void *pre_patch;          ///< the author's own callback of the vmlinux object, run after the glue's
    const char *predecessors; ///< names of patches, each with a zero behind it; the last one is empty
    unsigned int refuse;
    unsigned int counters[4]; ///< written by the glue at load
};

/// All of one patch. The type says how many and nothing of what: no name of a function reaches a symbol.
template <size_t Objects, size_t Funcs, size_t States, bool Glue> struct arrays {
    abi::patch patch;
    [[no_unique_address]] optional_array<abi::glue, Glue> glue;
    abi::object objects[Objects + 1];
    abi::func funcs[Objects == 0 ? 1 : Funcs + Objects];
    [[no_unique_address]] optional_array<abi::state, States == 0 ? 0 : States + 1> states;
};

template <size_t N> struct names { char chars[N == 0 ? 1 : N]; };

} // namespace abi

namespace detail {

struct shape {
    size_t objects = 0;
    size_t funcs = 0;
    size_t states = 0;
    size_t name_bytes = 0;
};

template <class P> consteval auto measure() -> shape {
    const auto &order = order_of<P>;
    shape result{.objects = order.count,
                 .funcs = listed_count<P> + implied_noops<P>.count,
                 .states = as_patch<P>.states,
                 .name_bytes = order.name_bytes};
    if (uses_glue<P> && is_replacing(as_patch<P>)) {
        for (const function &patch : set_view(expected<P>))
            result.name_bytes += patch.name.size + 1;
        ++result.name_bytes;
    }
    return result;
}

template <class P> inline constexpr shape shape_of = measure<P>();

template <class P> consteval auto emit_names() -> abi::names<shape_of<P>.name_bytes> {
    abi::names<shape_of<P>.name_bytes> result{};
    size_t next = 0;
    const auto &order = order_of<P>;
    for (size_t i = 0; i < order.count; ++i) {
        const emitted_object &o = order.objects[i];
        if (!(o.name == kernel_object))
            next = copy_name(result.chars, next, o.name) + 1;
        for (size_t n = o.begin; n < o.end; ++n)
            if (const string &name = order.functions[n]->name; !order.has_rows || is_copied(name))
                next = copy_name(result.chars, next, name) + 1;
    }
    if (uses_glue<P> && is_replacing(as_patch<P>))
        for (const function &patch : set_view(expected<P>))
            next = copy_name(result.chars, next, patch.name) + 1;
    return result;
}

template <class P>
using arrays_of = abi::arrays<shape_of<P>.objects, shape_of<P>.funcs, shape_of<P>.states, uses_glue<P>>;

/// Addresses that only the linker knows.
struct symbols {
    insn *this_module;
    insn *glue_pre_patch;
    insn *glue_noop;
    insn *clear_relocations;
};

/// \p self and \p names are the two objects being initialised: the arrays point into them.
template <class P> consteval auto emit_arrays(arrays_of<P> *self, const char *names, symbols linked) -> arrays_of<P> {
    arrays_of<P> result{};
    result.patch.mod = linked.this_module;
    result.patch.objs = self->objects;
    result.patch.replace = is_replacing(as_patch<P>);

    size_t func = 0;
    for (size_t i = 0; i < order_of<P>.count; ++i, ++func) { // over the entry that ends the functions
        const emitted_object &from = order_of<P>.objects[i];
        abi::object &o = result.objects[i];
        if (!(from.name == kernel_object)) {
            o.name = names;
            names += from.name.size + 1;
        }
        o.funcs = self->funcs + func;
        if ((from.declared->traits & gives_callback) != 0) {
            const callback_list given = callbacks_of(*from.declared);
            for (size_t kind = 0; kind < callback_kinds; ++kind)
                o.callbacks[kind] = given.code[kind];
        }
        if (clears_relocations(*from.declared))
            o.callbacks[static_cast<size_t>(callback_kind::post_unpatch)] = linked.clear_relocations;
        for (size_t n = from.begin; n < from.end; ++n, ++func) {
            const function &f = *order_of<P>.functions[n];
            const bool copied = !order_of<P>.has_rows || is_copied(f.name);
            result.funcs[func].old_name = copied ? names : f.name.data;
            result.funcs[func].new_func = f.noop || n >= from.noops ? linked.glue_noop : f.code;
            result.funcs[func].old_sympos = f.sympos;
            names += copied ? f.name.size + 1 : 0;
        }
    }

    if constexpr (shape_of<P>.states != 0) {
        result.patch.states = self->states.items;
        size_t state = 0;
        for (size_t i = 0; i < as_patch<P>.count; ++i)
            if (const element &e = *as_patch<P>.elements[i]; e.is == element::kind::state)
                result.states.items[state++] = {e.state.id, e.state.version, nullptr};
    }
    if constexpr (uses_glue<P>) {
        void *&pre_patch = result.objects[0].callbacks[static_cast<size_t>(callback_kind::pre_patch)];
        result.glue.items[0].pre_patch = pre_patch;
        if (is_replacing(as_patch<P>))
            result.glue.items[0].predecessors = names;
        result.glue.items[0].refuse = policy_of(as_patch<P>) == unknown_policy::refuse;
        pre_patch = linked.glue_pre_patch;
    }
    return result;
}

} // namespace detail
} // namespace klp
