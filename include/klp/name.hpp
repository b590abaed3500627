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

namespace detail {

#if defined(__clang__)
template <size_t... I> struct indices {};
template <class T, T... I> using indices_from = indices<I...>;
template <size_t N> using make_indices = __make_integer_seq<indices_from, size_t, N>;
#else
template <size_t... I> struct indices {};
template <size_t N> using make_indices = indices<__integer_pack(N)...>;
#endif

} // namespace detail

/// A string literal as a template argument.
template <size_t N> struct name {
    char chars[N];

    // Not explicit: func<"cmdline_proc_show", f> is the point.
    consteval name(const char (&literal)[N]) : name(literal, detail::make_indices<N>{}) {}
    consteval name(const char *data, size_t length) : chars{} {
        for (size_t i = 0; i < length; ++i)
            chars[i] = data[i];
    }

private:
    // One step of a constant evaluation, where a loop takes several for each letter.
    template <size_t... I> consteval name(const char (&literal)[N], detail::indices<I...>) : chars{literal[I]...} {}
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
