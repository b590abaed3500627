// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words of a description as plain values: members of objects, elements of a patch, and the patch.
#pragma once

#include "../rules/rule.hpp"
#include "../snapshot.hpp"
#include "traits.hpp"

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
    rule broken = rule::none; ///< the rule that one of them breaks, as in member_details
    string word{};
};
inline constexpr callback_list no_callbacks{};

/// klp::symbol: where the kernel looks for it, and its name in C.
struct symbol_value {
    string name{}; ///< as in kallsyms
    string c_name{};
    string from{}; ///< the module that has it; empty for the object that it is listed in
    unsigned long sympos = 0;
};
inline constexpr symbol_value no_symbol{};

struct member;

/// What few members have. In a struct of its own, since a compiler takes time for each field of each member.
struct member_details {
    const row *rows = nullptr;
    const callback_list *callbacks = &no_callbacks;
    const symbol_value *symbol = &no_symbol;
    const member *const *members = nullptr; ///< of when, `count` of them; none where the condition does not hold
    string word{};                          ///< of a mistake: the word of the description
    // A misplaced word contributes nothing, so it cannot cause follow-on errors. It is reported when the patch is
    // checked: an error here would be several, each with its chain of instantiations.
    rule broken = rule::none;
};
inline constexpr member_details no_details{};

/// One member of an object, whatever its type.
struct member {
    enum class kind : unsigned char {
        function,
        table,
        callbacks,
        symbol,
        not_reloaded,
        reloadable,
        when,
        mistake
    } is = kind::function;
    bool has_code = false; ///< these as in function
    bool noop = false;
    string name{};
    insn *code = nullptr;
    unsigned long sympos = 0;
    size_t count = 1; ///< of functions, callbacks or members; 0 for what no set or array of functions has
    detail::traits traits = 0;
    const member_details *more = &no_details;
};

struct patch_value;
struct fix_list;

/// One element of a patch, whatever its type.
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
        // These are replaced by what they stand for (composition.hpp): rules and arrays never see them.
        fix,
        fixes_of,
        withdraw,
        when,
    } is = kind::object;
    string object{};        ///< or the name of a fix
    bool is_kernel = false; ///< klp::vmlinux, not klp::module<"vmlinux">
    const member *const *members = nullptr;
    size_t count = 0;                          ///< of members
    detail::traits traits = 0;                 ///< of all members together
    size_t functions = 0;                      ///< how many of them
    size_t symbols = 0;                        ///< how many of the members are symbols
    const element *const *elements = nullptr;  ///< of fix, withdraw and when
    const patch_value *patches = nullptr;      ///< of stacked_on and fixes_of
    const string *names = nullptr;             ///< of abandon_callbacks
    const snapshot_value *snapshots = nullptr; ///< of built_for
    size_t number = 0;                         ///< of these, or the N of at_most_noops<N>
    state_value state{};
    unknown_policy policy = unknown_policy::kernel;
    rule broken = rule::none; ///< as in member
    bool only_named = false;  ///< a fix in a description, which does not say what it changes
};

inline constexpr element no_element{};

/// An element of a patch, and the fix that it stands in.
struct placed {
    const element *declared = &no_element;
    string fix{}; ///< empty if it stands in the patch itself
};

/// Fixes in the order written, found by their names.
struct fix_set {
    const element *const *items = nullptr;
    size_t count = 0;
    const size_t *slots = nullptr; ///< place + 1, or 0
    size_t last = 0;               ///< of the slots

    /// The first of that name, or count.
    [[nodiscard]] constexpr auto find(const string &name) const -> size_t {
        size_t i = name.hash() / 4 & last;
        while (count != 0 && slots[i] != 0 && !(items[slots[i] - 1]->object == name))
            i = (i + 1) & last;
        return count != 0 && slots[i] != 0 ? slots[i] - 1 : count;
    }

    [[nodiscard]] constexpr auto contains(const string &name) const -> bool { return find(name) != count; }
};

/// The fixes of a patch.
struct fix_list {
    fix_set fixes{};
    fix_set withdrawn{};            ///< by this patch, then those that patches in fixes_of<> have withdrawn
    size_t own_withdrawn = 0;       ///< how many by this patch
    const placed *pieces = nullptr; ///< all elements, before objects of one name became one
    size_t count = 0;               ///< of pieces
    bool any = false;               ///< the patch has fixes, fixes_of<> or withdraw<>
    string empty_handed{};          ///< a patch in fixes_of<> that has none of these
};
inline constexpr fix_list no_fixes{};

/// Everything that one patch declares, whatever its type.
struct patch_value {
    string name{};
    const element *const *elements = nullptr;
    size_t count = 0;
    const fix_list *fixes = &no_fixes;
    detail::traits traits = 0; ///< of all elements together
    size_t functions = 0;      ///< how many of all
    size_t symbols = 0;
    size_t states = 0;
};

} // namespace detail
} // namespace klp
