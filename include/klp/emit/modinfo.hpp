// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What a module says of its patch in .modinfo. Its fixes, for `modinfo -F klp_fix`: `klp_fix=NAME`. Its symbols, from
/// which the build makes what the kernel resolves (kernel_glue/klp.mk): `klp_symbol=C_NAME WHEN OBJECT.NAME,SYMPOS`.
/// WHEN is the object that the symbol is listed in, and with which the kernel resolves it.
#pragma once

#include "../model/description.hpp"

namespace klp::detail {

/// A text that is measured, and then put together.
struct text_writer {
    char *to;
    bool measuring; // a flag, since with the kernel's flags an address is not known to differ from null
    size_t size = 0;

    constexpr auto operator<<(char c) -> text_writer & {
        if (!measuring)
            to[size] = c;
        ++size;
        return *this;
    }
    constexpr auto operator<<(const string &s) -> text_writer & {
        for (size_t i = 0; i < s.size; ++i)
            *this << s.data[i];
        return *this;
    }
    constexpr auto operator<<(unsigned long number) -> text_writer & {
        if (number > 9)
            *this << number / 10;
        return *this << static_cast<char>('0' + number % 10);
    }
};

constexpr auto write_modinfo(const patch_value &patch, text_writer text) -> size_t {
    for (size_t i = 0; i < patch.fixes->fixes.count; ++i)
        text << "klp_fix=" << patch.fixes->fixes.items[i]->object << '\0';
    for_each_symbol(patch, [&](const listed_symbol &s) {
        text << "klp_symbol=" << s.c_name << ' ' << s.when << ' ' << s.object << '.' << s.name << ',' << s.sympos
             << '\0';
    });
    return text.size;
}

template <class P> inline constexpr size_t modinfo_bytes = write_modinfo(as_patch<P>, {nullptr, true});

template <class P> struct modinfo_strings {
    char chars[modinfo_bytes<P>];

    consteval modinfo_strings() : chars{} { write_modinfo(as_patch<P>, {chars, false}); }
};

// A patch with neither declares a function in their place, which is never defined, and so emits nothing at all.
template <class P, bool Any = modinfo_bytes<P> != 0> struct choose_modinfo { using type = void(); };
template <class P> struct choose_modinfo<P, true> { using type = const modinfo_strings<P>; };

/// The type of what KLP_PATCH() puts into .modinfo.
template <class P> using modinfo_or_nothing = typename choose_modinfo<P>::type;

} // namespace klp::detail
