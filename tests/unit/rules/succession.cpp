// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/check.hpp>

#include <string>

#include <doctest/doctest.h>

extern "C" klp::text on_pre_patch, on_post_unpatch;

namespace {

using klp::rule;
using klp::detail::violation;

template <class Patch, class Live>
constexpr violation over = klp::detail::check_succession(klp::detail::as_patch<Patch>, klp::detail::as_patch<Live>);

using some = klp::vmlinux<klp::func<"f">>;

struct with_states : klp::patch<"with_states", some, klp::state<1, 2>, klp::state<5>> {};
struct with_callbacks
    : klp::patch<"with_callbacks", some,
                 klp::module<"nfs", klp::callbacks<klp::pre_patch<on_pre_patch>, klp::post_unpatch<on_post_unpatch>>>> {
};

} // namespace

TEST_CASE("succession: T3 and T4, states are kept by what replaces, and never go back") {
    struct lacking : klp::patch<"lacking", klp::replace<>, some, klp::state<5>> {};
    struct older : klp::patch<"older", klp::replace<>, some, klp::state<5>, klp::state<1, 1>> {};
    struct newer : klp::patch<"newer", klp::replace<>, some, klp::state<9>, klp::state<1, 3>, klp::state<5>> {};
    struct beside : klp::patch<"beside", some> {};
    struct older_beside : klp::patch<"older_beside", some, klp::state<1, 1>> {};
    CHECK(over<lacking, with_states>.broken == rule::T3_a_replacing_patch_has_every_state_of_its_predecessors);
    CHECK(over<lacking, with_states>.state == 1);
    CHECK(over<lacking, with_states>.predecessor == "with_states");
    CHECK(over<older, with_states>.broken == rule::T4_the_version_of_a_state_never_goes_back);
    CHECK(over<newer, with_states>.broken == rule::none);
    CHECK(over<beside, with_states>.broken == rule::none);
    CHECK(over<older_beside, with_states>.broken == rule::T4_the_version_of_a_state_never_goes_back);
}

TEST_CASE("succession: S24, a release has a module name of its own, and none that is patched") {
    struct same_name : klp::patch<"with_states", klp::replace<>, some, klp::state<1, 2>, klp::state<5>> {};
    struct named_nfs : klp::patch<"nfs", klp::replace<>, some> {};
    CHECK(over<same_name, with_states>.broken == rule::S24_a_release_has_a_module_name_of_its_own);
    CHECK(over<named_nfs, with_callbacks>.broken == rule::S24_a_module_that_is_patched_has_another_name);
}

TEST_CASE("succession: C3 and C4, callbacks are taken over or abandoned") {
    using nfs = klp::module<"nfs", klp::func<"g">>;
    struct dropped : klp::patch<"dropped", klp::replace<>, some> {};
    struct kept : klp::patch<"kept", klp::replace<>, nfs> {};
    struct abandoned : klp::patch<"abandoned", klp::replace<>, some, klp::abandon_callbacks<"nfs">> {};
    struct of_another : klp::patch<"of_another", klp::replace<>, some, klp::abandon_callbacks<"ext4">> {};
    struct taken
        : klp::patch<"taken", klp::replace<>, klp::module<"nfs", klp::callbacks<klp::pre_patch<on_pre_patch>>>> {};
    CHECK(over<dropped, with_callbacks>.broken ==
          rule::C4_an_object_with_callbacks_is_kept_or_its_callbacks_are_abandoned);
    CHECK(over<dropped, with_callbacks>.word == "post_unpatch");
    CHECK(over<kept, with_callbacks>.broken == rule::C3_the_callbacks_of_a_predecessor_are_taken_over_or_abandoned);
    CHECK(over<abandoned, with_callbacks>.broken == rule::none);
    CHECK(over<of_another, with_callbacks>.broken ==
          rule::C4_an_object_with_callbacks_is_kept_or_its_callbacks_are_abandoned);
    CHECK(over<taken, with_callbacks>.broken == rule::none);
}

namespace {

struct low : klp::patch<"low", some, klp::state<1, 4>> {};
struct mid : klp::patch<"mid", klp::stacked_on<low>, some> {};
struct high : klp::patch<"high", klp::stacked_on<mid, low>, some> {};

} // namespace

TEST_CASE("succession: what is below is visited down to the lowest, each once where each lists all") {
    std::string below;
    klp::detail::for_each_below(klp::detail::as_patch<high>,
                                [&](const klp::detail::patch_value &patch) { below.append(patch.name.data) += ' '; });
    CHECK(below == "mid low ");
}

TEST_CASE("succession: the rules hold of what is below, too") {
    using klp::detail::as_patch;
    struct older : klp::patch<"older", klp::stacked_on<mid>, some, klp::state<1, 3>> {};
    struct replacing : klp::patch<"replacing", klp::replace<high>, some> {};
    CHECK(klp::detail::check_stack(as_patch<older>).broken == rule::T4_the_version_of_a_state_never_goes_back);
    CHECK(klp::detail::check_stack(as_patch<high>).broken == rule::none);
    CHECK(klp::detail::check_below(as_patch<replacing>, as_patch<high>).broken ==
          rule::T3_a_replacing_patch_has_every_state_of_its_predecessors);
    CHECK(klp::detail::check_below(as_patch<replacing>, as_patch<high>).predecessor == "low");
}
