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

    // Implicit on purpose, so that users can write func<"cmdline_proc_show", f>.
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

// A hash takes eight letters in one expression: a step for each would take a compiler too long.
using letters = unsigned long long;

#if defined(__clang__)
struct eight_chars {
    char chars[sizeof(letters)];
};

constexpr auto eight(const char *from) -> letters {
    eight_chars copy{};
    __builtin_memcpy(copy.chars, from, sizeof copy.chars);
    return __builtin_bit_cast(letters, copy);
}
#else
constexpr auto eight(const char *from) -> letters {
    using letter = unsigned char;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return letters{letter(from[0])} | letters{letter(from[1])} << 8 | letters{letter(from[2])} << 16 |
           letters{letter(from[3])} << 24 | letters{letter(from[4])} << 32 | letters{letter(from[5])} << 40 |
           letters{letter(from[6])} << 48 | letters{letter(from[7])} << 56;
#else
    return letters{letter(from[7])} | letters{letter(from[6])} << 8 | letters{letter(from[5])} << 16 |
           letters{letter(from[4])} << 24 | letters{letter(from[3])} << 32 | letters{letter(from[2])} << 40 |
           letters{letter(from[1])} << 48 | letters{letter(from[0])} << 56;
#endif
}
#endif

inline constexpr letters mixer = 0x9e3779b97f4a7c15;

/// Not 0, and even. The low bits, which choose a slot, depend on all: what only the last letters differ in is in the
/// high ones before.
constexpr auto finish(letters sum) -> size_t {
    sum = (sum ^ sum >> 32) * mixer;
    return (static_cast<size_t>(sum ^ sum >> 32) | 3) - 1;
}

/// Of all letters. The last eight are taken together, too, so that few steps are left for each of them.
constexpr auto hash(const char *data, size_t size) -> size_t {
    letters sum = size;
    if (size < 8) {
        for (size_t i = 0; i < size; ++i)
            sum = sum * 31 + static_cast<unsigned char>(data[i]);
        return finish(sum);
    }
    for (size_t i = 0; i + 8 <= size; i += 8)
        sum = (sum ^ eight(data + i)) * mixer;
    return finish(size % 8 == 0 ? sum : (sum ^ eight(data + size - 8)) * mixer);
}

} // namespace detail

/// A name of known length, not owned; it lives in a template argument or in a string literal.
struct string {
    const char *data = "";
    size_t size = 0;
    size_t key = 0; ///< its hash, if known; and one, if it is interned: an equal interned name has the same address

    constexpr string() = default;
    constexpr string(const char *chars, size_t length, size_t hash = 0) : data(chars), size(length), key(hash) {}
    constexpr string(const char *chars) : data(chars), size(__builtin_strlen(chars)) {}
    template <size_t N> constexpr string(const name<N> &n) : data(n.chars), size(sizeof n.chars - 1) {}

    [[nodiscard]] constexpr auto empty() const -> bool { return size == 0; }

    /// Even, so that it says in 62 bits what it has to.
    [[nodiscard]] constexpr auto hash() const -> size_t {
        return key != 0 ? key & ~size_t{1} : detail::hash(data, size);
    }

    /// Negative, zero or positive, in the order of strcmp().
    [[nodiscard]] constexpr auto compare(const string &other) const -> int {
        const size_t common = size < other.size ? size : other.size;
        if (const int order = __builtin_memcmp(data, other.data, common))
            return order;
        return size < other.size ? -1 : size > other.size ? 1 : 0;
    }

    friend constexpr auto operator==(const string &a, const string &b) -> bool {
        if (a.key != 0 && b.key != 0 && (a.key | 1) != (b.key | 1))
            return false;
#if defined(__clang__)
        if ((a.key & b.key & 1) != 0)
            return a.data == b.data;
#else // knows two template arguments to be the same, but not to be different
        if (__builtin_constant_p(a.data == b.data) && a.data == b.data && a.size == b.size)
            return true;
#endif
        return a.size == b.size && a.compare(b) == 0;
    }
};

namespace detail {

inline constexpr size_t key_of_a_pointer = 4; // in hashes, the next lower bit is set

template <size_t Size> struct [[gnu::packed]] in_eights {
    letters eights[Size / 8];
    char rest[Size % 8 + 1];
};
template <size_t Size> struct [[gnu::packed]] with_last_eight {
    char before[Size - 8];
    letters last;
    char zero;
};

/// The hash of a template argument, whose bytes g++ and clang give at once: 1,000 functions as types take a tenth less.
template <size_t N> consteval auto key_of(const name<N> &n) -> size_t {
#if __has_builtin(__builtin_bit_cast) // g++ 10 has none
    if constexpr (constexpr size_t size = N - 1; N > 8) {
        const auto bytes = __builtin_bit_cast(in_eights<size>, n);
        letters sum = size;
        for (size_t i = 0; i < size / 8; ++i)
            sum = (sum ^ bytes.eights[i]) * mixer;
        if constexpr (size % 8 != 0)
            sum = (sum ^ __builtin_bit_cast(with_last_eight<size>, n).last) * mixer;
        return finish(sum) | 1;
    }
#endif
    return N == 0 ? key_of_a_pointer : hash(n.chars, sizeof n.chars - 1) | 1;
}

/// A name that is looked up more than once.
constexpr auto hashed(const char *chars) -> string {
    const size_t size = __builtin_strlen(chars);
    return {chars, size, hash(chars, size)};
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
