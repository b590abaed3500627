// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules for a patch and a kernel: whether klp_find_object_symbol() in kernel/livepatch/core.c finds a function,
/// whether ftrace can hook it, and whether a symbol that code uses is still there after boot.
#pragma once

#include "../model/description.hpp"
#include "symbol.hpp"

namespace klp::detail {

constexpr auto find_symbols(const snapshot_value &kernel, string object) -> const object_symbols * {
    size_t i = 0;
    while (i < kernel.count && !(kernel.objects[i].object == object))
        ++i;
    return kernel.objects + i;
}

/// A name that is put together at compile time.
struct guess {
    char chars[128]{};
    size_t count = 0;

    constexpr operator string() const { return {chars, count}; }

    constexpr auto operator<<(string s) -> guess & {
        for (size_t i = 0; i < s.size && count < sizeof chars; ++i)
            chars[count++] = s.data[i];
        return *this;
    }
};

constexpr auto sub(string s, size_t from, size_t count) -> string {
    return from >= s.size ? string() : string(s.data + from, count < s.size - from ? count : s.size - from);
}

/// The name in the snapshot's text, which outlives \p name; empty if the snapshot does not have it.
constexpr auto listed_name(const string &lines, string name) -> string {
    const size_t line = find_line(lines, name);
    return line < lines.size ? word_at(lines, line) : string();
}

/// A name of the object that differs from \p name by one letter, or by two neighbours that changed places.
constexpr auto similar_name(const string &lines, string name) -> string {
    constexpr string letters{"_etaoinsrhldcumfpgwybvkxjqz0123456789"};
    for (size_t i = 0; i <= name.size; ++i) {
        guess without;
        without << sub(name, 0, i) << sub(name, i + 1, name.size);
        if (const string found = listed_name(lines, without); !found.empty())
            return found;
        guess swapped;
        swapped << sub(name, 0, i) << sub(name, i + 1, 1) << sub(name, i, 1) << sub(name, i + 2, name.size);
        if (const string found = listed_name(lines, swapped); !found.empty())
            return found;
    }
    for (size_t i = 0; i <= name.size; ++i)
        for (size_t l = 0; l < letters.size; ++l)
            for (size_t replaced = 0; replaced < 2; ++replaced) {
                guess with;
                with << sub(name, 0, i) << sub(letters, l, 1) << sub(name, i + replaced, name.size);
                if (const string found = listed_name(lines, with); !found.empty())
                    return found;
            }
    return {};
}

/// `f.isra.0` for `f`: the name that the compiler gave a function whose parameters it changed.
constexpr auto renamed(const string &lines, string name) -> string {
    guess with_dot;
    with_dot << name << ".";
    const size_t line = line_of(lines, with_dot);
    const string found = line < lines.size ? word_at(lines, line) : string();
    for (size_t i = 0; i < with_dot.count; ++i)
        if (i >= found.size || found.data[i] != with_dot.chars[i])
            return {};
    return found;
}

/// `__s390x_sys_read` for `read`, `sys_read`, another architecture's `__x64_sys_read`, or `__do_sys_read`, which
/// SYSCALL_DEFINE() makes and inlines. powerpc's have no prefix.
constexpr auto wrapper(const string &lines, const string asked) -> string {
    constexpr string prefixes[] = {"__x64_", "__arm64_", "__s390x_", "__riscv_", "__se_", ""};
    string name = sub(asked, 0, 9) == "__do_sys_" ? sub(asked, 5, asked.size) : asked;
    for (const string prefix : prefixes)
        if (sub(name, 0, prefix.size) == prefix && sub(name, prefix.size, 4) == "sys_")
            name = sub(name, prefix.size + 4, name.size);
    for (const string prefix : prefixes) {
        guess wrapped;
        wrapped << prefix << "sys_" << name;
        if (const string found = listed_name(lines, wrapped); !found.empty() && !(found == asked))
            return found;
    }
    return {};
}

/// Something that the kernel looks for by its name: a function to be hooked, or a symbol that code uses.
struct sought {
    string object;
    string name;
    unsigned long sympos;
    bool hooked;
};

constexpr auto find_missing(const snapshot_value &kernel, const string &lines, const sought &s, violation result)
    -> violation {
    if ((result.suggestion = renamed(lines, s.name)); !result.suggestion.empty()) {
        result.broken = rule::Y6_the_compiler_gave_the_function_another_name;
        return result;
    }
    if ((result.suggestion = wrapper(lines, s.name)); !result.suggestion.empty()) {
        result.broken = rule::Y7_a_system_call_has_the_name_of_its_wrapper;
        return result;
    }
    for (size_t i = 0; i < kernel.count; ++i)
        if (has_line(kernel.objects[i].lines, s.name)) {
            result.broken =
                s.hooked ? rule::Y1_the_function_is_in_another_object : rule::Y1_the_symbol_is_in_another_object;
            result.found_in = kernel.objects[i].object;
            return result;
        }
    result.broken = s.hooked ? rule::Y1_the_object_has_no_such_function : rule::Y1_the_object_has_no_such_symbol;
    result.suggestion = similar_name(lines, s.name);
    return result;
}

constexpr auto unknown_module(const snapshot_value &kernel, const string &module, violation result) -> violation {
    result.broken = rule::Y1_the_kernel_has_no_such_module;
    result.object = module;
    result.suggestion = similar_name(kernel.modules, module);
    return result;
}

/// Checks the name of the patch, and those of objects that have only callbacks. For other objects, looking up their
/// functions and symbols checks the name.
constexpr auto check_module(const snapshot_value &kernel, const patch_value &patch) -> violation {
    if (has_line(kernel.modules, patch.name) || has_line(kernel.built_in, patch.name))
        return {.broken = rule::S24_a_module_of_the_kernel_has_this_name, .kernel = kernel.release};
    for (size_t i = 0; i < patch.count; ++i)
        if (const element &e = *patch.elements[i];
            is_object(e) && find_symbols(kernel, e.object) == kernel.objects + kernel.count &&
            !has_line(kernel.modules, e.object) && e.functions == 0 && e.symbols == 0)
            return unknown_module(kernel, e.object, {.kernel = kernel.release});
    return {};
}

/// Checks a function or symbol against one kernel.
constexpr auto check_name(const snapshot_value &kernel, const sought &s, violation result) -> violation {
    result.kernel = kernel.release;
    const object_symbols *const symbols = find_symbols(kernel, s.object);
    if (symbols == kernel.objects + kernel.count) {
        if (!has_line(kernel.modules, s.object))
            return unknown_module(kernel, s.object, result);
        result.object = s.object;
        result.broken = rule::Y1_the_snapshot_lacks_the_symbols_of_this_module;
        return result;
    }
    const string letters = letters_of(symbols->lines, s.name);
    if (letters.empty())
        return find_missing(kernel, symbols->lines, s, result);
    if (s.sympos == 0 && letters.size > 1) {
        result.broken = rule::Y2_an_ambiguous_name_needs_a_sympos;
        result.found = letters.size;
    } else if (s.sympos > letters.size) {
        result.broken = rule::Y3_the_sympos_is_out_of_range;
        result.found = letters.size;
    } else if (const char letter = letters.data[s.sympos == 0 ? 0 : s.sympos - 1];
               s.hooked && (letter == 'n' || letter == 'd' || letter == 'i')) {
        result.broken = rule::Y4_ftrace_cannot_hook_the_function;
        result.suggestion = wrapper(symbols->lines, s.name);
    } else if (!s.hooked && letter == 'i') {
        result.broken = rule::Y17_the_symbol_is_freed_after_boot;
    }
    return result;
}

constexpr auto check_name(const snapshot_value &kernel, const function &f) -> violation {
    return check_name(kernel, {f.object, f.name, f.sympos, true}, {.object = f.object, .function = f.name});
}

/// Y18, for kernels without clear_relocate_add().
constexpr auto check_reload(const snapshot_value &kernel, const patch_value &patch) -> violation {
    for (size_t i = 0; i < patch.count; ++i) {
        const element &e = *patch.elements[i];
        if (e.symbols != 0 && !e.is_kernel && !has(e, member::kind::not_reloaded) &&
            !has(e, member::kind::reloadable) &&
            !has_line(find_symbols(kernel, kernel_object)->lines, "clear_relocate_add"))
            return {.broken = rule::Y18_the_kernel_refuses_this_module_when_it_is_loaded_again,
                    .object = e.object,
                    .symbol = first_symbol_of(e),
                    .kernel = kernel.release};
    }
    return {};
}

constexpr auto check_name(const snapshot_value &kernel, const listed_symbol &s) -> violation {
    return check_name(kernel, {s.object, s.name, s.sympos, false}, {.object = s.object, .symbol = s.name});
}

} // namespace klp::detail
