// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What the words of a description say, as plain values: members of objects, elements of a patch, and the patch.
#pragma once

#include "../rules/rule.hpp"
#include "../snapshot.hpp"
#include "function.hpp"

namespace klp {

/// A row of a table, a function of a generated, very large patch: `{"name", code}`, `{"name", code, sympos}`, without
/// code as in func, `{"name"}` or `{"name", nullptr, sympos}`, or `klp::row::revert("name")`.
struct row {
    const char *name;
    unsigned long sympos = 0;
    insn *code = nullptr;
    bool has_code = false;
    bool noop = false;

    constexpr row(const char *function) : name(function) {}
    constexpr row(const char *function, insn *address, unsigned long position = 0)
        : name(function), sympos(position), code(address), has_code(true) {}
    // Beside the other one it also makes {"name", 0} an error, where 0 is meant for a position.
    constexpr row(const char *function, decltype(nullptr), unsigned long position = 0)
        : name(function), sympos(position) {}

    [[nodiscard]] static constexpr auto revert(const char *function, unsigned long position = 0) -> row {
        row result(function);
        result.sympos = position;
        result.noop = true;
        return result;
    }
};

namespace detail {

/// The callbacks of an object, and how often each is given.
struct callback_list {
    insn *code[callback_kinds]{};
    size_t given[callback_kinds]{};
    rule broken = rule::none; ///< what is wrong with one of them, as in member
    string word{};
};
inline constexpr callback_list no_callbacks{};

/// What klp::symbol says: where the kernel looks for it, and what it is called in C.
struct symbol_value {
    string name{}; ///< as in kallsyms
    string c_name{};
    string from{}; ///< the module that has it; empty for the object that it is listed in
    unsigned long sympos = 0;
};
inline constexpr symbol_value no_symbol{};

/// What one member of an object says, whatever its type.
struct member {
    enum class kind : unsigned char { function, table, callbacks, symbol, mistake } is = kind::function;
    function value{};
    const row *rows = nullptr;
    size_t count = 1; ///< of functions, or of callbacks; 0 for a symbol, which no set or array of functions has
    const callback_list *callbacks = &no_callbacks;
    const symbol_value *symbol = &no_symbol;
    // A mistake says nothing else, so that nothing follows from it, and is told with the patch: an error here would be
    // several, each with all that it was instantiated for.
    rule broken = rule::none;
};

struct patch_value;

/// What one element of a patch says, whatever its type.
struct element {
    enum class kind : unsigned char {
        object,
        replace,
        stacked_on,
        state,
        unknown,
        abandon_callbacks,
        named_reverts,
        at_most_noops,
        must_replace,
        built_for,
        mistake,
    } is = kind::object;
    string object{};
    bool is_kernel = false; ///< klp::vmlinux, not a module that somebody named so
    const member *const *members = nullptr;
    size_t count = 0;                          ///< of members
    callback_list callbacks{};                 ///< of all members together
    size_t symbols = 0;                        ///< how many of the members are symbols
    const patch_value *patches = nullptr;      ///< of stacked_on
    const string *names = nullptr;             ///< of abandon_callbacks
    const snapshot_value *snapshots = nullptr; ///< of built_for
    size_t number = 0;                         ///< of patches, names or snapshots, or the N of at_most_noops<N>
    state_value state{};
    unknown_policy policy = unknown_policy::kernel;
    rule broken = rule::none; ///< as in member
};

inline constexpr element no_element{};

/// Everything that one patch says, whatever its type.
struct patch_value {
    string name{};
    const element *const *elements = nullptr;
    size_t count = 0;
};

constexpr void add(callback_list &to, const callback_list &more) {
    for (size_t kind = 0; kind < callback_kinds; ++kind)
        if (more.given[kind] != 0) {
            to.code[kind] = more.code[kind];
            to.given[kind] += more.given[kind];
        }
}

constexpr auto object_of(string name, bool is_kernel, const member *const *members, size_t count) -> element {
    element result{.object = name, .is_kernel = is_kernel, .members = members, .count = count};
    for (size_t i = 0; i < count; ++i)
        if (members[i]->is == member::kind::callbacks)
            add(result.callbacks, *members[i]->callbacks);
        else if (members[i]->is == member::kind::symbol)
            ++result.symbols;
    return result;
}

} // namespace detail
} // namespace klp
