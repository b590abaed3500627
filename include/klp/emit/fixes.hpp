// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The fixes of a live patch, as the running kernel shows them: /sys/module/PATCH/parameters/fixes, a name a line. What
/// does not fit into one file of sysfs, which is a page, goes on in fixes_2.
#pragma once

#include "../model/description.hpp"
#include "../model/layout.hpp"
#include "optional.hpp"
#include "text.hpp"

namespace klp::detail {

/// How many letters of a parameter the kernel shows: the smallest page, less a newline and a zero.
inline constexpr size_t parameter_size = 4096 - 2;

struct fixes_shape {
    size_t pages = 0;
    size_t bytes = 0; ///< of the names, with what is behind each
};

/// Visits the fixes with whether they begin a page.
template <class Visit> constexpr void for_each_fix(const fix_set &fixes, Visit visit) {
    size_t used = parameter_size;
    for (size_t i = 0; i < fixes.count; ++i) {
        const string &name = fixes.items[i]->object;
        const bool begins = used + 1 + name.size > parameter_size;
        used = begins ? name.size : used + 1 + name.size;
        visit(name, begins);
    }
}

constexpr auto measure_fixes(const fix_set &fixes) -> fixes_shape {
    fixes_shape result;
    for_each_fix(fixes, [&](const string &name, bool begins) {
        result.pages += begins;
        result.bytes += name.size + 1;
    });
    return result;
}

template <class P> inline constexpr fixes_shape fixes_shape_of = measure_fixes(as_patch<P>.fixes->fixes);

/// What the parameters refer to. A patch without fixes has none, and what is static and unused is not emitted.
template <size_t Pages, size_t Bytes> struct fixes_text {
    abi::string_parameter pages[Pages];
    char names[Pages][12]; ///< of the parameters
    char chars[Bytes];
};
template <size_t Pages> struct fixes_text<Pages, 0> {};

template <class P> using fixes_text_of = fixes_text<fixes_shape_of<P>.pages, fixes_shape_of<P>.bytes>;

template <class P> consteval auto emit_fixes(const fixes_text_of<P> *self) -> fixes_text_of<P> {
    fixes_text_of<P> result{};
    if constexpr (fixes_shape_of<P>.pages != 0) {
        size_t page = 0;
        text_writer text{result.chars, false};
        for_each_fix(as_patch<P>.fixes->fixes, [&](const string &name, bool begins) {
            if (begins) {
                text.size += page != 0; // over the zero that ends the page before
                // With a length of 0 the kernel refuses any value that insmod is given.
                result.pages[page] = {.maxlen = 0, .string = self->chars + text.size};
                text_writer called{result.names[page++], false};
                called << string("fixes", 5);
                if (page > 1)
                    called << string("_", 1) << page;
            } else {
                text << string("\n", 1);
            }
            text << name;
        });
    }
    return result;
}

template <size_t Pages> struct fixes_parameters { abi::parameter entries[Pages]; };
template <> struct fixes_parameters<0> {};

template <class P> using fixes_parameters_of = fixes_parameters<fixes_shape_of<P>.pages>;

/// The entries that module_param_cb() would make for strings that everybody may read. \p strings is param_ops_string.
template <class P>
consteval auto emit_parameters(const fixes_text_of<P> *text, insn *module, insn *strings) -> fixes_parameters_of<P> {
    fixes_parameters_of<P> result{};
    if constexpr (fixes_shape_of<P>.pages != 0)
        for (size_t page = 0; page < fixes_shape_of<P>.pages; ++page)
            result.entries[page] = {.name = text->names[page],
                                    .mod = module,
                                    .ops = strings,
                                    .perm = 0444,
                                    .level = -1,
                                    .flags = 0,
                                    .str = text->pages + page};
    return result;
}

/// Refers to the parameters, so that they are emitted, from a section that the kernel's link drops.
template <auto *Parameters> struct keeper { const void *kept = Parameters; };

template <class P, auto *Parameters>
using keeper_or_nothing = emitted_or_nothing<const keeper<Parameters>, fixes_shape_of<P>.pages != 0>;

} // namespace klp::detail
