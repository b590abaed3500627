// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Names, and the address of replacement code: what every other header speaks in.
#pragma once

namespace klp {

using size_t = decltype(sizeof 0);

/// One byte of machine code. It has no values of its own: only addresses of it are taken.
enum class insn : unsigned char {};

/// Replacement code or a callback, as a descriptor sees it: `extern "C" klp::text v1_cmdline_proc_show;`
///
/// An array of unknown bound decays to an object pointer, and an object pointer converts to the `void *` of
/// `klp_func::new_func` in a constant expression. No cast of a function pointer does so on every compiler.
using text = insn[];

/// A string literal as a template argument.
template <size_t N> struct name {
    char chars[N];

    // Not explicit: func<"cmdline_proc_show", f> is the point.
    consteval name(const char (&literal)[N]) : chars{} {
        for (size_t i = 0; i < N; ++i)
            chars[i] = literal[i];
    }
    consteval name(const char *data, size_t length) : chars{} {
        for (size_t i = 0; i < length; ++i)
            chars[i] = data[i];
    }
};

/// A name of known length, not owned; it lives in a template argument or in a string literal.
struct string {
    const char *data = "";
    size_t size = 0;

    constexpr string() = default;
    constexpr string(const char *chars, size_t length) : data(chars), size(length) {}
    constexpr string(const char *chars) : data(chars), size(__builtin_strlen(chars)) {}
    template <size_t N> constexpr string(const name<N> &n) : data(n.chars), size(N - 1) {}

    [[nodiscard]] constexpr auto empty() const -> bool { return size == 0; }

    /// Negative, zero or positive, in the order of strcmp().
    [[nodiscard]] constexpr auto compare(const string &other) const -> int {
        const size_t common = size < other.size ? size : other.size;
        if (const int order = __builtin_memcmp(data, other.data, common))
            return order;
        return size < other.size ? -1 : size > other.size ? 1 : 0;
    }

    friend constexpr auto operator==(const string &a, const string &b) -> bool {
        return a.size == b.size && a.compare(b) == 0;
    }
};

} // namespace klp
