// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Bits for what few descriptions have, such as a callback or a sympos of 1. They are collected while a description is
/// put together, so that a rule is checked only for patches that may break it. A name is judged once, however many
/// patches it is in.
#pragma once

#include "function.hpp"
#include "layout.hpp"

namespace klp::detail {

/// A set of bits: those below, those of the kinds of members and those of the kinds of elements (element.hpp).
using traits = unsigned long long;

inline constexpr traits odd_name = 1; ///< that no function, module or patch can have, or that is taken
inline constexpr traits sympos_1 = 2; ///< of a function, which others may write with 0
inline constexpr traits idle = 4;     ///< an object that changes nothing, or the patch
inline constexpr traits gives_callback = 8;
inline constexpr traits two_callbacks = 16; ///< of a kind, in an object
inline constexpr traits zero_state = 32;
inline constexpr traits listed_twice = 64;  ///< a function, an object or a state
inline constexpr traits two_elements = 128; ///< of a kind that may be said only once
inline constexpr traits speaks_of_fixes = 256;
inline constexpr traits asks_for_noop = 512;
inline constexpr unsigned first_member_trait = 16;
inline constexpr unsigned first_element_trait = 32;

/// An empty name, `f()`, a name that ends in a blank, or one with a zero within, where the kernel would end it. Looks
/// only at the end of the name: a step for each letter would take a compiler too long.
constexpr auto is_odd_function(const char *name, size_t size) -> bool {
    if (size == 0 || size != __builtin_strlen(name))
        return true;
    const auto last = static_cast<unsigned char>(name[size - 1]);
    return last <= ' ' || last == ')';
}

constexpr auto traits_of_function(const char *name, size_t size) -> traits {
    return is_odd_function(name, size) || size >= abi::ksym_name_len ? odd_name : 0;
}

constexpr auto is_module_name(const string &name) -> bool {
    for (size_t i = 0; i < name.size; ++i) {
        const char c = name.data[i]; // no function for it: a call for each letter takes a compiler too long
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'))
            return false;
    }
    return name.size != 0;
}

template <size_t N> constexpr auto is_one_of(const string &name, const string (&names)[N]) -> bool {
    for (const string &other : names)
        if (name.size == other.size && name == other)
            return true;
    return false;
}

/// Parts of every kernel with live patching that stand in /sys/module, where mod_sysfs_init() in kernel/module/sysfs.c
/// finds them; a snapshot has all.
inline constexpr string parts_of_the_kernel[] = {"kernel",  "module",   "printk",   "rcupdate",
                                                 "rcutree", "srcutree", "workqueue"};

/// What the kernel and klp_glue have in the folder of a patch in sysfs, where klp_init_object() makes one for each
/// object.
inline constexpr string files_of_a_patch[] = {"enabled",        "force",        "replace",           "stack_order",
                                              "transition",     "noops_static", "noops_superfluous", "noops_discovered",
                                              "patches_unknown"};

inline constexpr string name_of_the_glue = "klp_glue";

constexpr auto is_odd_module(const string &name) -> bool {
    return name.size >= abi::module_name_len || !is_module_name(name) || name == kernel_object;
}

constexpr auto traits_of_patch(const string &name) -> traits {
    return is_odd_module(name) || name == name_of_the_glue || is_one_of(name, parts_of_the_kernel) ? odd_name : 0;
}

template <name Name>
inline constexpr traits traits_of_module = is_odd_module(interned<Name>) || is_one_of(interned<Name>, files_of_a_patch)
                                               ? odd_name
                                               : 0;

} // namespace klp::detail
