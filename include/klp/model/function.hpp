// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The plain values that the types of a patch become. Sets, rules and arrays work on these, not on types.
#pragma once

#include "name.hpp"

namespace klp {

/// The object name that stands for the kernel itself; in the arrays it becomes a NULL name.
inline constexpr string kernel_object = interned<"vmlinux">;

// A flag says whether there is code: under the kernel's -fno-delete-null-pointer-checks, comparing the address of a
// symbol with null is not a constant expression.
/// One function of one patch: what `struct klp_func` says, with the name of its object.
struct function {
    string object{};          ///< "vmlinux" or the name of a module
    string name{};            ///< as in kallsyms
    unsigned long sympos = 0; ///< position among symbols of that name, from 1; 0: the name is unique
    insn *code = nullptr;     ///< the replacement
    bool has_code = false;    ///< false for a no-op and in a patch that is only described
    bool noop = false;        ///< runs the original code again

    /// The kernel takes 0 and 1 for the same position (klp_find_func() in kernel/livepatch/core.c).
    [[nodiscard]] constexpr auto position() const -> unsigned long { return sympos == 0 ? 1 : sympos; }
};

/// The order of sets: by object, name, position. Negative, zero or positive.
constexpr auto compare(const function &a, const function &b) -> int {
    if (const int order = a.object.compare(b.object))
        return order;
    if (const int order = a.name.compare(b.name))
        return order;
    return a.position() < b.position() ? -1 : a.position() > b.position() ? 1 : 0;
}

/// Whether compare() finds them equal, at less cost.
constexpr auto is_same(const function &a, const function &b) -> bool {
#if !defined(__clang__) // takes g++ a tenth of the time that a chain of 48 releases takes
    if (__builtin_constant_p(a.name.data == b.name.data && a.object.data == b.object.data) &&
        a.name.data == b.name.data && a.object.data == b.object.data && a.sympos == b.sympos)
        return true;
#endif
    return a.name == b.name && a.object == b.object && (a.sympos == b.sympos || a.position() == b.position());
}

/// The four callbacks of an object, in the order of `struct klp_callbacks`.
enum class callback_kind : unsigned char { pre_patch, post_patch, pre_unpatch, post_unpatch };
inline constexpr size_t callback_kinds = 4;
inline constexpr string callback_names[callback_kinds]{"pre_patch", "post_patch", "pre_unpatch", "post_unpatch"};

/// A system state that a patch changes: `struct klp_state`.
struct state_value {
    unsigned long id = 0;
    unsigned int version = 0;
};

/// What happens when a live patch that replace<> does not list has changed a function which this patch lacks.
enum class unknown_policy : unsigned char {
    kernel,   ///< the default: the kernel reverts it, as it does for every replacing patch
    discover, ///< as the kernel does, counted and logged by klp_glue
    refuse,   ///< klp_glue refuses the load with -ECANCELED before anything is patched
};

} // namespace klp
