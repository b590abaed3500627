// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules for names of patches, objects and functions: which ones the kernel can have, and which are taken.
#pragma once

#include "../model/description.hpp"
#include "../model/layout.hpp"
#include "subject.hpp"

namespace klp::detail {

/// In `.klp.sym.OBJECT.NAME,SYMPOS` the name ends at the first comma, and in .modinfo an entry ends at the first zero.
constexpr auto is_symbol_name(string name) -> bool {
    for (size_t i = 0; i < name.size; ++i)
        if (static_cast<unsigned char>(name.data[i]) <= ' ' || name.data[i] == ',')
            return false;
    return !name.empty() && name.data[name.size - 1] != ')';
}

constexpr auto is_identifier(string name) -> bool {
    return is_module_name(name) && !(name.data[0] >= '0' && name.data[0] <= '9');
}

constexpr auto no_symbol_name(rule r, const subject &s) -> violation {
    for (const function &f : s.listed) {
        if (f.name.empty())
            return at(was_a_pointer(f.name) ? rule::G8_a_name_is_a_string_literal_or_a_constexpr_array
                                            : rule::S7_a_function_needs_a_name,
                      f);
        if (is_odd_function(f.name.data, f.name.size))
            return at(r, f);
    }
    return {};
}

constexpr auto long_function(rule r, const subject &s) -> violation {
    for (const function &f : s.listed)
        if (f.name.size >= abi::ksym_name_len)
            return at(r, f);
    return {};
}

constexpr auto long_object(rule r, const subject &s) -> violation {
    if (s.patch.name.size >= abi::module_name_len)
        return {.broken = r, .object = s.patch.name};
    for (size_t i = 0; i < s.patch.count; ++i)
        if (const element &e = *s.patch.elements[i]; is_object(e) && e.object.size >= abi::module_name_len)
            return {.broken = r, .object = e.object};
    return {};
}

constexpr auto no_module_name(rule r, const subject &s) -> violation {
    if (was_a_pointer(s.patch.name))
        return {.broken = rule::G8_a_name_is_a_string_literal_or_a_constexpr_array};
    if (!is_module_name(s.patch.name))
        return {.broken = r, .object = s.patch.name};
    for (size_t i = 0; i < s.patch.count; ++i)
        if (const element &e = *s.patch.elements[i]; is_object(e) && !is_module_name(e.object))
            return {.broken = was_a_pointer(e.object) ? rule::G8_a_name_is_a_string_literal_or_a_constexpr_array : r,
                    .object = e.object};
    return {};
}

constexpr auto module_vmlinux(rule r, const subject &s) -> violation {
    if (s.patch.name == kernel_object) // klp_module_coming() in kernel/livepatch/core.c refuses it
        return {.broken = r};
    for (size_t i = 0; i < s.patch.count; ++i) {
        const element &e = *s.patch.elements[i];
        if (is_object(e) && e.object == kernel_object && !e.is_kernel)
            return {.broken = r, .object = e.object};
    }
    return {};
}

constexpr auto named_as_a_part_of_the_kernel(rule r, const subject &s) -> violation {
    return is_one_of(s.patch.name, parts_of_the_kernel) ? violation{.broken = r} : violation{};
}

/// A patch with the name of a module that it patches can be loaded only while that module is not, and the kernel would
/// then take the patch for the module.
constexpr auto name_taken(rule r, const subject &s) -> violation {
    if (s.patch.name == name_of_the_glue)
        return {.broken = r, .object = name_of_the_glue};
    for (size_t i = 0; i < s.patch.count; ++i)
        if (const element &e = *s.patch.elements[i]; is_object(e) && e.object == s.patch.name)
            return {.broken = r, .object = s.patch.name};
    return {};
}

constexpr auto named_as_a_file(rule r, const subject &s) -> violation {
    for (size_t i = 0; i < s.patch.count; ++i)
        if (const element &e = *s.patch.elements[i]; is_object(e) && is_one_of(e.object, files_of_a_patch))
            return {.broken = r, .object = e.object};
    return {};
}

} // namespace klp::detail
