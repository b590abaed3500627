// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/check.hpp>

#include <doctest/doctest.h>

extern "C" {
klp::insn on_patch_of_rules[1];
}

// What the rules say of a patch, as values: that a broken rule is a compile error is for tests/compile_fail.
namespace {

using klp::rule;

template <class P> constexpr klp::detail::violation found = klp::detail::shape_violation<P>::value;

template <class P> constexpr auto breaks(rule broken, klp::string object = {}, klp::string function = {}) -> bool {
    return found<P>.broken == broken && found<P>.object == object && found<P>.function == function;
}

// The parts of a patch without its name: "p" for all.
template <class... Elements> struct p : klp::patch<"p", Elements...> {};

using some = klp::vmlinux<klp::func<"f">>;

} // namespace

TEST_CASE("rules: nothing is wrong with a good patch") {
    CHECK(breaks<p<some>>(rule::none));
    CHECK(breaks<p<klp::replace<>>>(rule::none));
    CHECK(breaks<p<some, klp::module<"snd_hda_intel", klp::func<"f">>, klp::state<1>, klp::state<2>, klp::replace<>,
                   klp::unknown<klp::refuse>>>(rule::none));
    CHECK(klp::check<p<some>>);
}

TEST_CASE("rules: S6") {
    CHECK(breaks<p<>>(rule::S6_a_patch_must_change_something));
    CHECK(breaks<p<klp::state<1>>>(rule::S6_a_patch_must_change_something));
    CHECK(breaks<p<some, klp::module<"nfs">>>(rule::S6_a_patch_must_change_something, "nfs"));
}

TEST_CASE("rules: S7") {
    CHECK(breaks<p<klp::vmlinux<klp::func<"">>>>(rule::S7_a_function_needs_a_name, "vmlinux"));
    CHECK(breaks<p<klp::vmlinux<klp::revert<"">>>>(rule::S7_a_function_needs_a_name, "vmlinux"));
}

namespace {

template <klp::size_t N> consteval auto letters() -> klp::name<N + 1> {
    char chars[N + 1]{};
    for (klp::size_t i = 0; i < N; ++i)
        chars[i] = 'x';
    return chars;
}

template <klp::size_t N> struct long_patch : klp::patch<letters<N>(), some> {};

} // namespace

TEST_CASE("rules: S9, at the limit and beyond") {
    CHECK(breaks<p<klp::vmlinux<klp::func<letters<511>()>>>>(rule::none));
    CHECK(found<p<klp::vmlinux<klp::func<letters<512>()>>>>.broken == rule::S9_a_name_must_fit_KSYM_NAME_LEN);
}

TEST_CASE("rules: S10, at the limit and beyond") {
    CHECK(breaks<p<klp::module<letters<55>(), klp::func<"f">>>>(rule::none));
    CHECK(found<p<klp::module<letters<56>(), klp::func<"f">>>>.broken ==
          rule::S10_an_object_name_must_fit_MODULE_NAME_LEN);
    CHECK(breaks<long_patch<55>>(rule::none));
    CHECK(found<long_patch<56>>.broken == rule::S10_an_object_name_must_fit_MODULE_NAME_LEN);
}

TEST_CASE("rules: S11") {
    constexpr auto S11 = rule::S11_a_module_name_has_only_letters_digits_and_underscores;
    CHECK(breaks<p<klp::module<"snd-hda", klp::func<"f">>>>(S11, "snd-hda"));
    CHECK(breaks<p<klp::module<"net/bluetooth", klp::func<"f">>>>(S11, "net/bluetooth"));
    CHECK(breaks<p<klp::module<"nfs.ko", klp::func<"f">>>>(S11, "nfs.ko"));
    CHECK(breaks<p<klp::module<"", klp::func<"f">>>>(S11));
    struct dashed : klp::patch<"klp-demo", some> {};
    CHECK(breaks<dashed>(S11, "klp-demo"));
}

TEST_CASE("rules: S12") {
    CHECK(breaks<p<klp::module<"vmlinux", klp::func<"f">>>>(
        rule::S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name, "vmlinux"));
}

TEST_CASE("rules: S13") {
    CHECK(breaks<p<some, some>>(rule::S13_an_object_may_be_listed_only_once, "vmlinux"));
    using nfs = klp::module<"nfs", klp::func<"f">>;
    CHECK(breaks<p<nfs, some, nfs>>(rule::S13_an_object_may_be_listed_only_once, "nfs"));
}

TEST_CASE("rules: S14 and S15") {
    constexpr auto S14 = rule::S14_a_function_may_be_listed_only_once;
    constexpr auto S15 = rule::S15_sympos_0_and_1_are_the_same_function;
    CHECK(breaks<p<klp::vmlinux<klp::func<"f">, klp::func<"f">>>>(S14, "vmlinux", "f"));
    CHECK(breaks<p<klp::vmlinux<klp::func<"f">, klp::revert<"f">>>>(S14, "vmlinux", "f"));
    CHECK(breaks<p<klp::vmlinux<klp::func<"f", klp::sympos<2>>, klp::func<"f", klp::sympos<2>>>>>(S14, "vmlinux", "f"));
    CHECK(breaks<p<klp::vmlinux<klp::func<"f">, klp::func<"f", klp::sympos<1>>>>>(S15, "vmlinux", "f"));
    CHECK(breaks<p<klp::vmlinux<klp::func<"f", klp::sympos<1>>, klp::func<"f", klp::sympos<2>>>>>(rule::none));
    CHECK(breaks<p<some, klp::module<"nfs", klp::func<"f">>>>(rule::none));
}

TEST_CASE("rules: S22") {
    static klp::insn code[1];
    using pre = klp::pre_patch<code>;
    using post = klp::post_patch<code>;
    constexpr auto S22 = rule::S22_an_object_has_one_callback_of_each_kind;
    CHECK(breaks<p<klp::vmlinux<klp::callbacks<pre, post>>>>(rule::none));
    CHECK(breaks<p<klp::vmlinux<klp::callbacks<pre>, klp::callbacks<post>>>>(rule::none));
    CHECK(breaks<p<klp::vmlinux<klp::callbacks<pre>>, klp::module<"nfs", klp::callbacks<pre>>>>(rule::none));
    CHECK(breaks<p<klp::vmlinux<klp::callbacks<pre, pre>>>>(S22, "vmlinux"));
    CHECK(breaks<p<klp::vmlinux<klp::callbacks<pre>, klp::callbacks<pre>>>>(S22, "vmlinux"));
}

TEST_CASE("rules: T1 and T2") {
    CHECK(breaks<p<some, klp::state<0>>>(rule::T1_the_id_of_a_state_is_not_0));
    CHECK(breaks<p<some, klp::state<3, 1>, klp::state<3, 2>>>(rule::T2_the_id_of_a_state_is_unique));
}

TEST_CASE("rules: G1 and G2") {
    constexpr auto G1 = rule::G1_an_element_may_be_said_only_once;
    CHECK(breaks<p<some, klp::abandon_callbacks<"a">, klp::abandon_callbacks<"b">>>(G1));
    CHECK(breaks<p<some, klp::when<true, klp::at_most_noops<1>>, klp::at_most_noops<2>>>(G1));
    CHECK(breaks<p<some, klp::replace<>, klp::must_replace, klp::must_replace, klp::named_reverts, klp::named_reverts>>(
        rule::none));
    CHECK(breaks<p<some, klp::replace<>, klp::replace<>>>(G1));
    CHECK(breaks<p<some, klp::replace<>, klp::unknown<klp::refuse>, klp::unknown<klp::refuse>>>(G1));
    CHECK(breaks<p<some, klp::unknown<klp::refuse>>>(rule::G2_unknown_needs_replace));
}

TEST_CASE("rules: R3 and G4") {
    CHECK(breaks<p<some, klp::must_replace>>(rule::R3_the_patch_must_replace));
    CHECK(breaks<p<some, klp::must_replace, klp::replace<>>>(rule::none));
    struct below : p<some> {};
    CHECK(breaks<p<some, klp::stacked_on<below>>>(rule::none));
    CHECK(breaks<p<some, klp::stacked_on<below>, klp::replace<>>>(rule::G4_a_replacing_patch_is_stacked_on_nothing));
}

// That each rule has a sentence, tests/docs/complete sees.
TEST_CASE("rules: no rule has two sentences") {
    for (const auto &s : klp::detail::sentences) {
        CHECK(s.sentence.size > 10);
        CHECK(klp::detail::sentence_of(s.id) == s.sentence);
    }
}

TEST_CASE("rules: S26 to S31 let pass what is well") {
    using klp::symbol;
    CHECK(breaks<p<klp::vmlinux<symbol<"a">, symbol<"a", klp::sympos<2>, klp::as<"a_2">>>,
                   klp::module<"nfs", symbol<"b", klp::from<"nfs">>,
                               symbol<"c.isra.0", klp::as<"c">, klp::from<"sunrpc">>, klp::func<"f">>>>(rule::none));
    // Of one symbol under two names in C, either is right; in two objects it is resolved at two times.
    CHECK(breaks<p<klp::vmlinux<klp::func<"f">, symbol<"a">, symbol<"a", klp::as<"b">>>>>(rule::none));
    CHECK(breaks<p<klp::module<"nfs", klp::func<"f">, symbol<"a">>,
                   klp::module<"nfsd", klp::func<"f">, symbol<"a", klp::from<"nfs">, klp::as<"b">>>>>(rule::none));
    CHECK(breaks<p<klp::module<"nfs", symbol<"a">, klp::callbacks<klp::pre_patch<on_patch_of_rules>>>>>(rule::none));
    CHECK(breaks<p<klp::replace<>, klp::vmlinux<symbol<"a">>>>(rule::none));
}

TEST_CASE("rules: S28 across objects") {
    constexpr auto &twice = found<p<klp::vmlinux<klp::func<"f">, klp::symbol<"a">>,
                                    klp::module<"nfs", klp::func<"f">, klp::symbol<"b", klp::as<"a">>>>>;
    CHECK(twice.broken == rule::S28_two_symbols_have_one_name_in_C);
    CHECK(twice.object == "nfs");
    CHECK(twice.symbol == "b");
    CHECK(twice.word == "a");
}
