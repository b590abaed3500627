// SPDX-License-Identifier: MIT OR GPL-2.0
// That such a type is the first line of an error is for tests/compile_fail.
#include <klp/check.hpp>

#include <string>
#include <type_traits>

#include <doctest/doctest.h>

namespace {

using klp::rule;

struct v1 : klp::patch<"v1", klp::vmlinux<klp::func<"f">>> {};
struct twice : klp::patch<"a_patch_that_lists_a_function_twice", klp::vmlinux<klp::func<"f">, klp::func<"f">>> {};

struct nothing_broken {
    using patch = v1;
    static constexpr klp::detail::violation value{};
};
template <rule Broken> struct broken {
    using patch = v1;
    static constexpr klp::detail::violation value{.broken = Broken};
};

} // namespace

TEST_CASE("message: of several, the first that is a violation") {
    using klp::detail::first_of;
    using S6 = broken<rule::S6_a_patch_must_change_something>;
    using T1 = broken<rule::T1_the_id_of_a_state_is_not_0>;
    CHECK(std::is_same_v<first_of<nothing_broken, S6, T1>, S6>);
    CHECK(std::is_same_v<first_of<T1, S6>, T1>);
    CHECK(std::is_same_v<first_of<nothing_broken>, klp::detail::no_violation>);
    CHECK(std::is_same_v<first_of<>, klp::detail::no_violation>);
    CHECK(klp::detail::enforced<nothing_broken>::value);
}

TEST_CASE("message: what is no patch, and an alias, have a violation of their own") {
    using an_alias = klp::patch<"an_alias", klp::vmlinux<klp::func<"f">>>;
    CHECK(klp::detail::family_violation<int>::value.broken ==
          rule::G6_KLP_PATCH_check_and_noops_take_a_struct_that_derives_from_klp_patch);
    CHECK(klp::detail::family_violation<an_alias>::value.broken ==
          rule::G6_a_patch_is_a_struct_that_derives_from_klp_patch_and_no_alias);
    CHECK(klp::detail::family_violation<an_alias>::value.word == "an_alias");
}

#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
TEST_CASE("message: a sentence") {
    constexpr auto sentence = klp::detail::sentence_for("v2", klp::detail::shape_violation<twice>::value);
    CHECK(std::string(sentence.data(), sentence.size()) ==
          "klp: patch 'v2', object 'vmlinux', function 'f': S14: the function is listed twice");
}
#else
namespace {

template <class Violation>
using message_of = decltype(klp::detail::message<Violation>(klp::detail::where<Violation>{}));

// The letters that a compiler is given to show, together again: characters, or strings of some length.
inline auto text(char letter) -> std::string {
    return std::string(1, letter);
}
template <klp::size_t N> auto text(const klp::name<N> &piece) -> std::string {
    return std::string(piece.chars, N - 1);
}
inline auto text(klp::size_t number) -> std::string {
    return std::to_string(number);
}

template <class Shown> constexpr klp::string label{};
template <auto... Pieces> constexpr klp::string label<klp::in_patch<Pieces...>>{"in_patch "};
template <auto... Pieces> constexpr klp::string label<klp::in_object<Pieces...>>{"in_object "};
template <auto... Pieces> constexpr klp::string label<klp::function_named<Pieces...>>{"function_named "};
template <auto... Pieces> constexpr klp::string label<klp::over_patch<Pieces...>>{"over_patch "};
template <auto... Pieces> constexpr klp::string label<klp::the_state<Pieces...>>{"the_state "};
template <auto... Pieces> constexpr klp::string label<klp::found<Pieces...>>{"found "};

template <class Shown> struct read;
template <template <auto...> class Shown, auto... Pieces> struct read<Shown<Pieces...>> {
    static auto out() -> std::string { return label<Shown<Pieces...>>.data + (text(Pieces) + ... + std::string()); }
};

template <class Message> struct message;
template <rule Broken, class Patch, class... Shown> struct message<klp::broken_rule<Broken, Patch, Shown...>> {
    static constexpr rule broken = Broken;
    using patch = Patch;
    static auto out() -> std::string { return ((read<Shown>::out() + "; ") + ... + std::string()); }
};

struct state_lost {
    using patch = v1;
    static constexpr klp::detail::violation value{.broken =
                                                      rule::T3_a_replacing_patch_has_every_state_of_its_predecessors,
                                                  .predecessor = "before",
                                                  .state = 7,
                                                  .found = 12};
};

} // namespace

TEST_CASE("message: a violation becomes a type that names the rule, the patch, and what the rule is about") {
    using S14 = message<message_of<klp::detail::shape_violation<twice>>>;
    CHECK(S14::broken == rule::S14_a_function_may_be_listed_only_once);
    CHECK(std::is_same_v<S14::patch, twice>);
    CHECK(S14::out() == "in_patch a_patch_that_lists_a_function_twice; in_object vmlinux; function_named f; ");
    CHECK(message<message_of<state_lost>>::out() == "in_patch v1; over_patch before; the_state 7; found 12; ");
}

TEST_CASE("message: names stand in pieces that the compiler shows whole") {
    using T3 = klp::broken_rule<rule::T3_a_replacing_patch_has_every_state_of_its_predecessors, v1,
#if defined(__clang__) && __clang_major__ < 16
                                klp::in_patch<'v', '1'>, klp::over_patch<'b', 'e', 'f', 'o', 'r', 'e'>,
#else
                                klp::in_patch<klp::name("v1")>, klp::over_patch<klp::name("before")>,
#endif
                                klp::the_state<klp::size_t{7}>, klp::found<klp::size_t{12}>>;
    CHECK(std::is_same_v<message_of<state_lost>, T3>);
}
#endif
