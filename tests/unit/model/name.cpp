// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/name.hpp>

#include <cstring>
#include <type_traits>

#include <doctest/doctest.h>

namespace {

template <klp::name N> struct named {};

} // namespace

TEST_CASE("name: the same literal is the same template argument") {
    CHECK(std::is_same_v<named<"abc">, named<"abc">>);
    CHECK_FALSE(std::is_same_v<named<"abc">, named<"abd">>);
    CHECK_FALSE(std::is_same_v<named<"abc">, named<"ab">>);
}

TEST_CASE("name: from characters and a length, it ends with a zero") {
    constexpr klp::name<4> n("abcdef", 3);
    CHECK(std::strcmp(n.chars, "abc") == 0);
}

TEST_CASE("string: knows its length, whatever it is made from") {
    static constexpr klp::name n = "cmdline";
    CHECK(klp::string(n).size == 7);
    CHECK(klp::string("cmdline").size == 7);
    CHECK(klp::string("cmdline", 3) == klp::string("cmd"));
    CHECK(klp::string().empty());
    CHECK(klp::string("").empty());
    CHECK_FALSE(klp::string("a").empty());
}

TEST_CASE("string: the order of strcmp") {
    const char *words[] = {"", "a", "aa", "ab", "abc", "b", "B", "_", "a_b", "a0", "vmlinux", "vmlinu", "vmlinuxx"};
    for (const char *a : words)
        for (const char *b : words) {
            const int mine = klp::string(a).compare(b);
            const int theirs = std::strcmp(a, b);
            INFO(a, " against ", b);
            CHECK((mine < 0) == (theirs < 0));
            CHECK((mine > 0) == (theirs > 0));
            CHECK((klp::string(a) == klp::string(b)) == (theirs == 0));
        }
}

TEST_CASE("string: interned or not, a name is the same and has the same hash") {
    using klp::interned;
    static_assert(interned<"abc"> == interned<"abc">);
    static_assert(!(interned<"abc"> == interned<"abd">));
    static_assert(interned<"abc"> == klp::string("abc"));
    static_assert(interned<"abc">.hash() == klp::string("abc").hash());
    static_assert(interned<"abcdefgh">.hash() == klp::string("abcdefgh").hash());
    static_assert(interned<"eight_letters_and_more">.hash() == klp::string("eight_letters_and_more").hash());
    static_assert(!(interned<"abc"> == klp::string("abd")));
    static_assert(interned<"eight_letters_and_more">.hash() != klp::string("eight_letters_and_mure").hash());
}

TEST_CASE("string: a pointer in the place of a literal is known") {
    static constexpr char letters[] = "abc";
    static constexpr const char *pointer = letters;
    static constexpr klp::name from_pointer(pointer);
    static constexpr klp::name empty("");
    CHECK(klp::detail::was_a_pointer(klp::detail::in_place(from_pointer)));
    CHECK_FALSE(klp::detail::was_a_pointer(klp::detail::in_place(empty)));
    CHECK_FALSE(klp::detail::was_a_pointer(klp::string()));
}

TEST_CASE("text: decays to a pointer that is a void * at compile time") {
    CHECK(std::is_same_v<std::decay_t<klp::text>, klp::insn *>);
    CHECK(std::is_convertible_v<klp::insn *, void *>);
}
