// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Names, and the address of replacement code: what every other header speaks in.
#pragma once

namespace klp {

using size_t = decltype(sizeof 0);

/// One byte of machine code. It has no values of its own: only addresses of it are taken.
enum class insn : unsigned char {};

/// Replacement code or a callback, as a descriptor sees it: `extern "C" klp::text klpp_cmdline_proc_show;`
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
        chars[length] = '\0'; // clang prints as a string only what was written to the end
    }

private:
    // One step of a constant evaluation, where a loop takes several for each letter.
    template <size_t... I> consteval name(const char (&literal)[N], detail::indices<I...>) : chars{literal[I]...} {}
};

/// A pointer in the place of a literal: a name of no length, so that a rule and not the compiler says what is wrong.
template <> struct name<0> {
    char chars[1]{};

    consteval name(const char *) {}
};
template <class Pointer>
requires requires(void (*f)(const char *), Pointer p) {
    f(p);
}
name(Pointer)->name<0>;

namespace detail {

/// Eight letters more of a hash, in one expression: a step for each would take a compiler too long.
constexpr auto hash(size_t sum, const char *from) -> size_t {
    using letter = unsigned char;
    return (((((((sum * 31 + letter(from[0])) * 31 + letter(from[1])) * 31 + letter(from[2])) * 31 + letter(from[3])) *
                  31 +
              letter(from[4])) *
                 31 +
             letter(from[5])) *
                31 +
            letter(from[6])) *
               31 +
           letter(from[7]);
}

/// Of all letters, and never 0.
constexpr auto hash(const char *data, size_t size) -> size_t {
    size_t sum = size;
    if (size >= 8) {
        size_t i = 0;
        for (; i + 8 < size; i += 8)
            sum = hash(sum, data + i);
        sum = hash(sum, data + size - 8);
    } else {
        for (size_t i = 0; i < size; ++i)
            sum = sum * 31 + static_cast<unsigned char>(data[i]);
    }
    sum *= 0x9e3779b97f4a7c15; // so that the low bits, which choose a slot, depend on all
    return (sum ^ sum >> 32) | 1;
}

} // namespace detail

/// A name of known length, not owned; it lives in a template argument or in a string literal.
struct string {
    const char *data = "";
    size_t size = 0;
    size_t key = 0; ///< its hash, if it is interned: then an equal interned name has the same address

    constexpr string() = default;
    constexpr string(const char *chars, size_t length, size_t hash = 0) : data(chars), size(length), key(hash) {}
    constexpr string(const char *chars) : data(chars), size(__builtin_strlen(chars)) {}
    template <size_t N> constexpr string(const name<N> &n) : data(n.chars), size(sizeof n.chars - 1) {}

    [[nodiscard]] constexpr auto empty() const -> bool { return size == 0; }

    [[nodiscard]] constexpr auto hash() const -> size_t { return key != 0 ? key : detail::hash(data, size); }

    /// Negative, zero or positive, in the order of strcmp().
    [[nodiscard]] constexpr auto compare(const string &other) const -> int {
        const size_t common = size < other.size ? size : other.size;
        if (const int order = __builtin_memcmp(data, other.data, common))
            return order;
        return size < other.size ? -1 : size > other.size ? 1 : 0;
    }

    friend constexpr auto operator==(const string &a, const string &b) -> bool {
#if defined(__clang__) // reads strings letter by letter; g++ does not take two template arguments' addresses as
                       // different
        if (a.key != 0 && b.key != 0)
            return a.data == b.data;
#else
        if (a.key != b.key && a.key != 0 && b.key != 0)
            return false;
#endif
        return a.size == b.size && a.compare(b) == 0;
    }
};

namespace detail {

inline constexpr size_t key_of_a_pointer = 2; // hashes are odd

template <size_t N> consteval auto key_of(const name<N> &n) -> size_t {
    return N == 0 ? key_of_a_pointer : hash(n.chars, sizeof n.chars - 1);
}

constexpr auto was_a_pointer(const string &s) -> bool {
    return s.size == 0 && s.key == key_of_a_pointer;
}

/// A name of which there is only one, a template argument: compared and hashed without looking at its letters. For what
/// a patch has many of, since a variable for each takes a compiler as long as what is in it.
template <size_t N> consteval auto in_place(const name<N> &n) -> string {
    return {n.chars, sizeof n.chars - 1, key_of(n)};
}

} // namespace detail

/// The same as a variable.
template <name Name> inline constexpr string interned{Name.chars, sizeof Name.chars - 1, detail::key_of(Name)};

} // namespace klp
