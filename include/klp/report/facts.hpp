// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A descriptor as values for run time: with names instead of addresses, so that nothing has to be linked.
#pragma once

#include <klp/klp.hpp>

#include "fix_facts.hpp"
#include "names.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace klp::report {

/// One entry of the arrays of functions.
struct function_fact {
    std::string_view object;
    std::string_view name;
    unsigned long sympos;
    std::string_view code; ///< symbol of the replacement; empty for a no-op, and if the patch is only described
    bool noop;
    bool listed; ///< false for a no-op that follows from the predecessors
};

/// A function or a variable that the code of a patch uses, and that the kernel does not export.
struct symbol_fact {
    std::string_view when;   ///< the object that lists it: the kernel resolves it when that is loaded
    std::string_view object; ///< the one that has it
    std::string_view name;
    unsigned long sympos;
    std::string_view c_name;

    friend auto operator<=>(const symbol_fact &, const symbol_fact &) = default;
};

/// One entry of the array of objects.
struct object_fact {
    std::string_view name;
    std::string_view callbacks[callback_kinds]; ///< symbols, empty where there is none
    size_t functions;                           ///< how many entries it has
    bool reloadable;                            ///< klp::reloadable: its post_unpatch is that of klp/reloadable.h
};

/// A patch loaded over another that is live alone: the rule that is broken, if any.
struct succession_fact {
    std::string_view broken;
};

struct patch_fact {
    std::string_view type;
    std::string_view module;
    bool replaces;
    bool uses_glue;
    unknown_policy policy;
    std::span<const std::string_view> predecessors; ///< those of replace<>, by type
    std::span<const std::string_view> expected;     ///< these and what they are stacked on, by module
    std::span<const object_fact> objects;           ///< in the order of the arrays, as are the functions
    std::span<const function_fact> functions;
    std::span<const state_value> states;
    std::span<const symbol_fact> symbols;        ///< in the order written
    std::span<const std::string_view> fixes;     ///< by name, in the order written
    std::span<const std::string_view> withdrawn; ///< by name
    std::span<const fix_part> fix_parts;
    std::span<const klp::detail::snapshot_value> kernels; ///< of built_for<>
    std::span<const succession_fact> over;                ///< each patch of the chain
};

namespace detail {

/// An object with its callbacks, still as addresses.
struct emitted_object {
    string name;
    insn *callbacks[callback_kinds]{};
    size_t functions = 0;
    bool reloadable = false;
};

template <class P> struct emitted {
    static constexpr size_t object_count = shape_of<P>.objects;
    static constexpr size_t function_count = shape_of<P>.funcs;
    emitted_object objects[object_count + 1];
    function functions[function_count + 1];
};

template <class P> consteval auto collect() -> emitted<P> {
    emitted<P> result{};
    for (size_t i = 0; i < order_of<P>.count; ++i) {
        const klp::detail::emitted_object &from = order_of<P>.objects[i];
        emitted_object &o = result.objects[i];
        o.name = from.name;
        const callback_list given = callbacks_of(*from.declared);
        for (size_t kind = 0; kind < callback_kinds; ++kind)
            o.callbacks[kind] = given.code[kind];
        o.reloadable = has(*from.declared, klp::detail::member::kind::reloadable);
        o.functions = from.end - from.begin;
        for (size_t n = from.begin; n < from.end; ++n) {
            const function &f = *order_of<P>.functions[n];
            result.functions[n] =
                n < from.noops ? f : function{.object = f.object, .name = f.name, .sympos = f.sympos, .noop = true};
        }
    }
    return result;
}

/// Used at compile time only: at run time, the addresses in it would have to be linked.
template <class P> inline constexpr auto emitted_by = collect<P>();

template <class P, size_t I> consteval auto tell_function() -> function_fact {
    constexpr const function &f = emitted_by<P>.functions[I];
    return {view(f.object), view(f.name), f.sympos, symbol_name<f.code>, f.noop, !f.noop || table_of<P>.contains(f)};
}

template <class P, size_t I> consteval auto tell_object() -> object_fact {
    constexpr const emitted_object &o = emitted_by<P>.objects[I];
    return {view(o.name),
            {symbol_name<o.callbacks[0]>, symbol_name<o.callbacks[1]>, symbol_name<o.callbacks[2]>,
             symbol_name<o.callbacks[3]>},
            o.functions,
            o.reloadable};
}

template <class P, size_t... I> consteval auto tell_functions(indices<I...>) -> list<function_fact, sizeof...(I)> {
    return {{tell_function<P, I>()..., {}}};
}

template <class P, size_t... I> consteval auto tell_objects(indices<I...>) -> list<object_fact, sizeof...(I)> {
    return {{tell_object<P, I>()..., {}}};
}

template <class P> consteval auto tell_states() {
    list<state_value, shape_of<P>.states> result;
    size_t count = 0;
    for (size_t i = 0; i < as_patch<P>.count; ++i)
        if (const element &e = *as_patch<P>.elements[i]; e.is == element::kind::state)
            result.items[count++] = e.state;
    return result;
}

template <class P> consteval auto tell_symbols() {
    list<symbol_fact, symbol_count<P>> result;
    size_t count = 0;
    for_each_symbol(as_patch<P>, [&](const listed_symbol &s) {
        result.items[count++] = {view(s.when), view(s.object), view(s.name), s.sympos, view(s.c_name)};
    });
    return result;
}

template <class Replace> inline constexpr list<std::string_view, 0> names_of{};
template <class... P>
inline constexpr list<std::string_view, sizeof...(P)> names_of<replace<P...>>{{type_name<P>..., {}}};

template <class P> consteval auto tell_expected() {
    list<std::string_view, expected<P>.count> result;
    for (size_t i = 0; i < expected<P>.count; ++i)
        result.items[i] = view(expected<P>.items[i].name);
    return result;
}

template <class P, class Below> consteval auto tell_succession() -> succession_fact {
    const violation found = is_replacing(as_patch<P>) ? check_succession(as_patch<P>, as_patch<Below>)
                                                      : find_refusal(as_patch<P>, as_patch<Below>);
    return {found.broken == rule::none ? std::string_view() : view(sentence_of(found.broken))};
}

template <class P> inline constexpr auto functions_told = tell_functions<P>(make_indices<emitted<P>::function_count>{});
template <class P> inline constexpr auto objects_told = tell_objects<P>(make_indices<emitted<P>::object_count>{});
template <class P> inline constexpr auto expected_told = tell_expected<P>();
template <class P> inline constexpr auto states_told = tell_states<P>();
template <class P> inline constexpr auto symbols_told = tell_symbols<P>();
template <class P, class... Chain>
inline constexpr list<succession_fact, sizeof...(Chain)> successions_told{{tell_succession<P, Chain>()..., {}}};

} // namespace detail

/// The facts of \p P, as one of the patches of a chain.
template <class P, class... Chain> constexpr auto tell() -> patch_fact {
    static_assert(check<P>);
    return {.type = type_name<P>,
            .module = detail::view(klp::detail::as_patch<P>.name),
            .replaces = klp::detail::is_replacing(klp::detail::as_patch<P>),
            .uses_glue = klp::detail::uses_glue<P>,
            .policy = klp::detail::policy_of(klp::detail::as_patch<P>),
            .predecessors = detail::names_of<klp::detail::predecessors_of<P>>,
            .expected = detail::expected_told<P>,
            .objects = detail::objects_told<P>,
            .functions = detail::functions_told<P>,
            .states = detail::states_told<P>,
            .symbols = detail::symbols_told<P>,
            .fixes = detail::fixes_told<P>,
            .withdrawn = detail::withdrawn_told<P>,
            .fix_parts = detail::parts_told<P>,
            .kernels = {klp::detail::kernels_of<P>.snapshots, klp::detail::kernels_of<P>.number},
            .over = detail::successions_told<P, Chain...>};
}

} // namespace klp::report
