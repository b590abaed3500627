// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules of a patch and a kernel: klp_find_object_symbol() in kernel/livepatch/core.c, and what ftrace can hook.
#pragma once

#include "../model/description.hpp"
#include "rule.hpp"

namespace klp::detail {

constexpr auto find_symbols(const snapshot_value &kernel, string object) -> const object_symbols * {
    size_t i = 0;
    while (i < kernel.count && !(kernel.objects[i].object == object))
        ++i;
    return kernel.objects + i;
}

/// Room for a name that is put together.
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

/// The same name as it stands in the snapshot, where it lives on; empty where there is none.
constexpr auto listed_name(const string &lines, string name) -> string {
    const size_t line = find_line(lines, name);
    return line < lines.size ? word_at(lines, line) : string();
}

/// A name of the object that differs by one letter, or by two neighbours that changed places.
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

/// `f.isra.0` for `f`: what the compiler made of a function whose parameters it changed.
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

constexpr auto wrapper(const string &lines, string name) -> string {
    constexpr string prefixes[] = {"__x64_", "__arm64_", "__s390x_", "__se_"};
    for (const string prefix : prefixes) {
        guess wrapped;
        wrapped << prefix << (sub(name, 0, 4) == "sys_" ? "" : "sys_") << name;
        if (const string found = listed_name(lines, wrapped); !found.empty())
            return found;
    }
    return {};
}

constexpr auto find_missing_function(const snapshot_value &kernel, const string &lines, finding told) -> finding {
    if ((told.suggestion = renamed(lines, told.function)); !told.suggestion.empty()) {
        told.broken = rule::Y6_the_compiler_gave_the_function_another_name;
        return told;
    }
    if ((told.suggestion = wrapper(lines, told.function)); !told.suggestion.empty()) {
        told.broken = rule::Y7_a_system_call_has_the_name_of_its_wrapper;
        return told;
    }
    for (size_t i = 0; i < kernel.count; ++i)
        if (has_line(kernel.objects[i].lines, told.function)) {
            told.broken = rule::Y1_the_function_is_in_another_object;
            told.found_in = kernel.objects[i].object;
            return told;
        }
    told.broken = rule::Y1_the_object_has_no_such_function;
    told.suggestion = similar_name(lines, told.function);
    return told;
}

/// What is wrong with one function in one kernel.
constexpr auto find_broken_symbol(const snapshot_value &kernel, const function &f) -> finding {
    finding told{.object = f.object, .kernel = kernel.release};
    const object_symbols *const symbols = find_symbols(kernel, f.object);
    if (symbols == kernel.objects + kernel.count) {
        told.broken = has_line(kernel.modules, f.object) ? rule::Y1_the_snapshot_lacks_the_symbols_of_this_module
                                                         : rule::Y1_the_kernel_has_no_such_module;
        if (told.broken == rule::Y1_the_kernel_has_no_such_module)
            told.suggestion = similar_name(kernel.modules, f.object);
        return told;
    }
    told.function = f.name;
    const string letters = letters_of(symbols->lines, f.name);
    if (letters.empty())
        return find_missing_function(kernel, symbols->lines, told);
    if (f.sympos == 0 && letters.size > 1) {
        told.broken = rule::Y2_an_ambiguous_name_needs_a_sympos;
        told.found = letters.size;
    } else if (f.sympos > letters.size) {
        told.broken = rule::Y3_the_sympos_is_out_of_range;
        told.found = letters.size;
    } else if (const char letter = letters.data[f.position() - 1]; letter == 'n' || letter == 'd') {
        told.broken = rule::Y4_ftrace_cannot_hook_the_function;
    }
    return told;
}

} // namespace klp::detail
