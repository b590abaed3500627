// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Text that is put together at compile time, in as few steps of a constant evaluation as possible.
#pragma once

#include "../model/name.hpp"

namespace klp::detail {

/// Copies a name to chars[to] and what follows, without a zero: the place behind it. Chars is an array where it can be,
/// since a pointer to its letters takes g++ a tenth more.
template <class Chars> constexpr auto copy_name(Chars &chars, size_t to, const string &from) -> size_t {
#if defined(__clang__)
    __builtin_memcpy(chars + to, from.data, from.size); // one step of a constant evaluation; g++ has no memcpy there
    return to + from.size;
#else
    const char *data = from.data;
    size_t left = from.size;
    for (; left >= 8; left -= 8, to += 8, data += 8) { // a step of the loop takes g++ as long as a few letters
        chars[to] = data[0];
        chars[to + 1] = data[1];
        chars[to + 2] = data[2];
        chars[to + 3] = data[3];
        chars[to + 4] = data[4];
        chars[to + 5] = data[5];
        chars[to + 6] = data[6];
        chars[to + 7] = data[7];
    }
    if ((left & 4) != 0) {
        chars[to] = data[0];
        chars[to + 1] = data[1];
        chars[to + 2] = data[2];
        chars[to + 3] = data[3];
        to += 4;
        data += 4;
    }
    if ((left & 2) != 0) {
        chars[to] = data[0];
        chars[to + 1] = data[1];
        to += 2;
        data += 2;
    }
    if ((left & 1) != 0)
        chars[to++] = *data;
    return to;
#endif
}

/// Writes a text, or only measures it.
struct text_writer {
    char *to;
    bool measuring; // and not a null pointer: see function::has_code
    size_t size = 0;

    constexpr auto operator<<(const string &s) -> text_writer & {
        if (!measuring)
            copy_name(to, size, s);
        size += s.size;
        return *this;
    }
    constexpr auto operator<<(char) -> text_writer & = delete; // it would be a number
    constexpr auto operator<<(unsigned long number) -> text_writer & {
        if (number > 9)
            *this << number / 10;
        const char digit = static_cast<char>('0' + number % 10);
        return *this << string(&digit, 1);
    }
};

} // namespace klp::detail
