// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Text that is put together at compile time, in as few steps of a constant evaluation as possible.
#pragma once

#include "../model/name.hpp"

namespace klp::detail {

constexpr void copy_name(char *to, string from) {
#if defined(__clang__)
    __builtin_memcpy(to, from.data, from.size); // one step of a constant evaluation; g++ has no memcpy there
#else
    size_t i = 0;
    for (; i + 8 <= from.size; i += 8) { // a step of the loop takes g++ as long as a few letters
        to[i] = from.data[i];
        to[i + 1] = from.data[i + 1];
        to[i + 2] = from.data[i + 2];
        to[i + 3] = from.data[i + 3];
        to[i + 4] = from.data[i + 4];
        to[i + 5] = from.data[i + 5];
        to[i + 6] = from.data[i + 6];
        to[i + 7] = from.data[i + 7];
    }
    for (; i < from.size; ++i)
        to[i] = from.data[i];
#endif
}

/// Writes a text, or only measures it.
struct text_writer {
    char *to;
    bool measuring; // and not a null pointer: see function::has_code
    size_t size = 0;

    constexpr auto operator<<(const string &s) -> text_writer & {
        if (!measuring)
            copy_name(to + size, s);
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
