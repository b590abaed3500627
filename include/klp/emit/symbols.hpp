// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The symbols of a patch, as its module says them in .modinfo: `klp_symbol=C_NAME WHEN OBJECT.NAME,SYMPOS`. From these
/// the build makes what the kernel resolves (kernel_glue/klp.mk). WHEN is the object that the symbol is listed in, and
/// with which the kernel resolves it.
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

constexpr auto write_symbols(const patch_value &patch, text_writer text) -> size_t {
    for_each_symbol(patch, [&](const listed_symbol &s) {
        text << "klp_symbol=" << s.c_name << ' ' << s.when << ' ' << s.object << '.' << s.name << ',' << s.sympos
             << '\0';
    });
    return text.size;
}

template <class P> inline constexpr size_t symbol_bytes = write_symbols(as_patch<P>, {nullptr, true});

template <class P> struct symbol_strings {
    char chars[symbol_bytes<P>];

    consteval symbol_strings() : chars{} { write_symbols(as_patch<P>, {chars, false}); }
};

// A patch without symbols declares a function in their place, which is never defined, and so emits nothing at all.
template <class P, bool Symbols = symbol_bytes<P> != 0> struct choose_symbols { using type = void(); };
template <class P> struct choose_symbols<P, true> { using type = const symbol_strings<P>; };

/// The type of what KLP_PATCH() puts into .modinfo.
template <class P> using symbols_or_nothing = typename choose_symbols<P>::type;

} // namespace klp::detail
