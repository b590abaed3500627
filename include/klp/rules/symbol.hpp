// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules for the symbols that a patch lists: which names klp_resolve_symbols() in kernel/livepatch/core.c can read,
/// and which ones C can.
#pragma once

#include "../model/description.hpp"
#include "../model/layout.hpp"
#include "../model/lookup.hpp"
#include "names.hpp"
#include "rule.hpp"

namespace klp::detail {

constexpr auto at(rule r, const listed_symbol &s) -> violation {
    return {.broken = r, .object = s.when, .symbol = s.name};
}

constexpr auto check_symbol_by_itself(const listed_symbol &s) -> violation {
    if (was_a_pointer(s.name) || was_a_pointer(s.c_name))
        return at(rule::G8_a_name_is_a_string_literal_or_a_constexpr_array, s);
    if (!is_symbol_name(s.name))
        return at(rule::S7_no_symbol_has_such_a_name, s);
    if (s.name.size >= abi::ksym_name_len)
        return at(rule::S9_a_name_must_fit_KSYM_NAME_LEN, s);
    if (s.object == kernel_object && !(s.when == kernel_object))
        return at(rule::S30_a_symbol_of_the_kernel_stands_in_vmlinux, s);
    if (s.when == kernel_object && !(s.object == kernel_object))
        return at(rule::S30_a_symbol_of_a_module_stands_in_module, s);
    const bool elsewhere = !(s.object == s.when); // otherwise S10 and S11 report the object
    if (elsewhere && (!is_module_name(s.object) || s.object.size >= abi::module_name_len))
        return {.broken = is_module_name(s.object) ? rule::S10_an_object_name_must_fit_MODULE_NAME_LEN
                                                   : rule::S11_a_module_name_has_only_letters_digits_and_underscores,
                .object = s.object,
                .symbol = s.name};
    if (!is_identifier(s.c_name))
        return at(rule::S29_the_name_in_C_is_an_identifier, s);
    return {};
}

template <class P> inline constexpr size_t symbol_count = as_patch<P>.symbols;

template <size_t Count> struct symbol_list {
    listed_symbol items[Count + 1]{};
    size_t count = 0;
};

template <class P> consteval auto list_symbols() -> symbol_list<symbol_count<P>> {
    symbol_list<symbol_count<P>> result;
    for_each_symbol(as_patch<P>, [&](const listed_symbol &s) { result.items[result.count++] = s; });
    return result;
}

/// The symbols of a patch, in the order written.
template <class P> inline constexpr auto symbols_of = list_symbols<P>();

constexpr auto is_same(const listed_symbol &a, const listed_symbol &b) -> bool {
    return a.name == b.name && a.when == b.when && a.object == b.object &&
           function{.sympos = a.sympos}.position() == function{.sympos = b.sympos}.position();
}

/// Two symbols with the same name in C: the C code could not tell them apart.
template <class P> consteval auto find_same_c_names() -> violation {
    const listed_symbol *symbols = symbols_of<P>.items;
    function names[symbol_count<P> + 1]{};
    function_table<symbol_count<P>> table;
    for (size_t i = 0; i < symbol_count<P>; ++i) {
        names[i].name = symbols[i].c_name;
        if (table.insert(names[i]))
            continue;
        const listed_symbol &other = symbols[&table[names[i]] - names];
        if (is_same(other, symbols[i]))
            return at(rule::S27_a_symbol_may_be_listed_only_once, symbols[i]);
        violation found = at(rule::S28_two_symbols_have_one_name_in_C, symbols[i]);
        found.word = symbols[i].c_name;
        return found;
    }
    return {};
}

constexpr auto has_code(const element &object) -> bool {
    if ((object.traits & gives_callback) != 0)
        return true;
    for (size_t i = 0; i < object.count; ++i) {
        const member &m = *object.members[i];
        if (m.is == member::kind::function && !m.noop)
            return true;
        for (size_t r = 0; m.is == member::kind::table && r < m.count; ++r)
            if (!m.more->rows[r].noop)
                return true;
    }
    return false;
}

/// A module's symbols may be used only while the module is loaded, which is when its own replacements and callbacks
/// run. An object that has only no-ops is gone once a replacing patch is live: the kernel would resolve nothing when
/// the module is loaded.
constexpr auto find_useless_symbols(const patch_value &patch) -> violation {
    for (size_t i = 0; i < patch.count; ++i) {
        const element &e = *patch.elements[i];
        if (e.symbols != 0 && !e.is_kernel && !has_code(e))
            return {.broken = rule::S31_a_module_with_symbols_has_a_function_that_uses_them,
                    .object = e.object,
                    .symbol = first_symbol_of(e)};
    }
    return {};
}

constexpr auto check_reload(const patch_value &patch) -> violation {
    for (size_t i = 0; i < patch.count; ++i) {
        const element &e = *patch.elements[i];
        const bool not_reloaded = has(e, member::kind::not_reloaded);
        const bool reloadable = has(e, member::kind::reloadable);
        if ((not_reloaded && reloadable) || ((not_reloaded || reloadable) && (e.is_kernel || e.symbols == 0)))
            return {.broken = rule::S33_not_reloaded_or_reloadable_is_said_of_a_module_with_symbols,
                    .object = e.object,
                    .word = reloadable ? "klp::reloadable" : "klp::not_reloaded"};
        if (reloadable && callbacks_of(e).given[static_cast<size_t>(callback_kind::post_unpatch)] != 0)
            return {.broken = rule::S22_an_object_has_one_callback_of_each_kind,
                    .object = e.object,
                    .word = "klp::reloadable"};
    }
    return {};
}

constexpr auto speaks_of_symbols(const patch_value &patch) -> bool {
    constexpr traits any =
        trait_of(member::kind::symbol) | trait_of(member::kind::not_reloaded) | trait_of(member::kind::reloadable);
    return (patch.traits & any) != 0;
}

template <class P> consteval auto check_symbols() -> violation {
    if (const violation found = check_reload(as_patch<P>); found.broken != rule::none)
        return found;
    if constexpr (symbol_count<P> != 0) {
        if (const violation found = find_useless_symbols(as_patch<P>); found.broken != rule::none)
            return found;
        for (size_t i = 0; i < symbol_count<P>; ++i)
            if (const violation found = check_symbol_by_itself(symbols_of<P>.items[i]); found.broken != rule::none)
                return found;
        return find_same_c_names<P>();
    }
    return {};
}

} // namespace klp::detail
