// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The symbols and modules of a kernel, in the form of the headers that klp-snapshot writes.
#pragma once

#include "model/name.hpp"

namespace klp {

/// The symbols of one object as lines in the order of strcmp(): a newline, then for each name `name letters` and a
/// newline. Each letter is a symbol of that name, in the order of sympos: `h` is a function that ftrace can hook, `n` a
/// function that it cannot, `?` a function where this is not known, `d` data, `i` a function or data freed after boot.
///
/// One string literal: a compiler reads it at once, while an array of 60,000 names takes seconds.
struct object_symbols {
    string object;
    string lines;

    template <size_t N>
    constexpr object_symbols(string name, const char (&text)[N]) : object(name), lines(text, N - 1) {}
};

/// The base of a snapshot. A snapshot has `objects`, an array of object_symbols; `modules`, the names of all modules of
/// that kernel between newlines; and `built_in`, the names of what is built in and has a folder in /sys/module.
template <name Release> struct snapshot {
    static constexpr string release = Release;
    static constexpr string built_in{}; ///< for a snapshot that does not have it
};

namespace detail {

/// A snapshot, whatever its type.
struct snapshot_value {
    string release{};
    const object_symbols *objects = nullptr;
    size_t count = 0;
    string modules{};
    string built_in{};
};

// Texts are passed by reference: g++ hashes the arguments of each constexpr call, and a literal letter by letter.
constexpr auto end_of_line(const string &text, size_t from) -> size_t {
#if defined(__clang__)
    return static_cast<size_t>(__builtin_strchr(text.data + from, '\n') - text.data); // one step of an evaluation
#else
    while (text.data[from] != '\n') // g++ looks at the whole text for each strchr()
        ++from;
    return from;
#endif
}

/// Whether the line at \p from begins with \p word, and what comes after it: negative, zero or positive.
constexpr auto compare_line(const string &text, size_t from, const string &word) -> int {
    const size_t left = text.size - from;
    const size_t common = left < word.size ? left : word.size;
#if defined(__clang__)
    if (const int order = __builtin_memcmp(text.data + from, word.data, common))
        return order;
#else
    for (size_t i = 0; i < common; ++i) // g++ 12 has no memcmp() for what is being put together
        if (text.data[from + i] != word.data[i])
            return static_cast<unsigned char>(text.data[from + i]) < static_cast<unsigned char>(word.data[i]) ? -1 : 1;
#endif
    return left < word.size ? -1 : text.data[from + word.size] > ' ' ? 1 : 0;
}

/// Where the first line begins that does not come before \p word; the end of the text if there is none.
constexpr auto line_of(const string &text, const string &word) -> size_t {
    size_t found = text.size;
    size_t low = 1;
    size_t high = text.size;
    while (low < high) { // the lines that begin from low on and before high are left
        const size_t middle = low + (high - low) / 2;
        const size_t line = middle == low ? low : end_of_line(text, middle - 1) + 1;
        if (line >= high)
            high = middle;
        else if (compare_line(text, line, word) < 0)
            low = end_of_line(text, line) + 1;
        else
            found = high = line;
    }
    return found;
}

/// Where the line of \p word begins; the end of the text if it has none.
constexpr auto find_line(const string &text, const string &word) -> size_t {
    const size_t line = line_of(text, word);
    return line < text.size && compare_line(text, line, word) == 0 ? line : text.size;
}

constexpr auto has_line(const string &text, const string &word) -> bool {
    return find_line(text, word) < text.size;
}

/// The letters behind \p word; empty if it has no line.
constexpr auto letters_of(const string &text, const string &word) -> string {
    const size_t line = find_line(text, word);
    if (line == text.size)
        return {};
    const size_t letters = line + word.size + 1;
    const size_t end = end_of_line(text, line);
    return letters < end ? string(text.data + letters, end - letters) : string();
}

/// The word that a line begins with.
constexpr auto word_at(const string &text, size_t line) -> string {
    size_t end = line;
    while (text.data[end] > ' ')
        ++end;
    return {text.data + line, end - line};
}

} // namespace detail
} // namespace klp
