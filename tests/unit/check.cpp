// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/check.hpp>

#include <doctest/doctest.h>

#include "a_kernel.hpp"

namespace {

using klp::rule;

template <class P> constexpr klp::detail::violation found = klp::detail::violation_of<P>::value;

struct v1 : klp::patch<"v1", klp::vmlinux<klp::func<"a">, klp::func<"b">>> {};
struct v1_with_1 : klp::patch<"v1_with_1", klp::vmlinux<klp::func<"a", klp::sympos<1>>>> {};

} // namespace

TEST_CASE("check: S16, a position is written as the predecessor has it, 0 or 1") {
    struct with_0 : klp::patch<"p", klp::replace<v1_with_1>, klp::vmlinux<klp::func<"a">>> {};
    struct with_1 : klp::patch<"p", klp::replace<v1_with_1>, klp::vmlinux<klp::func<"a", klp::sympos<1>>>> {};
    struct over_0 : klp::patch<"p", klp::replace<v1>, klp::vmlinux<klp::func<"a", klp::sympos<1>>, klp::func<"b">>> {};
    struct over_both : klp::patch<"p", klp::replace<v1, v1_with_1>, klp::vmlinux<klp::func<"b">>> {};
    CHECK(found<with_0>.broken == rule::S16_sympos_0_or_1_is_written_as_the_predecessor_has_it);
    CHECK(found<with_0>.function == "a");
    CHECK(found<with_1>.broken == rule::none);
    CHECK(found<over_0>.broken == rule::S16_sympos_0_or_1_is_written_as_the_predecessor_has_it);
    CHECK(found<over_both>.broken == rule::S16_predecessors_agree_on_sympos_0_or_1);
}

TEST_CASE("check: R1 and R6, what a patch may revert") {
    struct unnamed : klp::patch<"p", klp::replace<v1>, klp::named_reverts, klp::vmlinux<klp::func<"a">>> {};
    struct named
        : klp::patch<"p", klp::replace<v1>, klp::named_reverts, klp::vmlinux<klp::func<"a">, klp::revert<"b">>> {};
    struct at_most_1 : klp::patch<"p", klp::replace<v1>, klp::at_most_noops<1>> {};
    struct at_most_2 : klp::patch<"p", klp::replace<v1>, klp::at_most_noops<2>> {};
    CHECK(found<unnamed>.broken == rule::R1_every_revert_is_named);
    CHECK(found<unnamed>.function == "b");
    CHECK(found<named>.broken == rule::none);
    CHECK(found<at_most_1>.broken == rule::R6_there_are_no_more_noops_than_allowed);
    CHECK(found<at_most_1>.found == 2);
    CHECK(found<at_most_1>.allowed == 1);
    CHECK(found<at_most_2>.broken == rule::none);
}

TEST_CASE("check: each kernel of built_for is asked, for no-ops and symbols too") {
    using on_a_kernel = klp::built_for<a_kernel>;
    struct there : klp::patch<"p", on_a_kernel, klp::vmlinux<klp::func<"cmdline_proc_show">>> {};
    struct typo : klp::patch<"p", on_a_kernel, klp::vmlinux<klp::func<"cmdline_proc_shwo">>> {};
    struct symbol : klp::patch<"p", on_a_kernel, klp::vmlinux<klp::func<"do_one">, klp::symbol<"boot_only">>> {};
    struct noop : klp::patch<"p", on_a_kernel, klp::replace<v1>, klp::vmlinux<klp::func<"do_one">>> {};
    CHECK(klp::check<there>);
    CHECK(found<typo>.suggestion == "cmdline_proc_show");
    CHECK(found<symbol>.broken == rule::Y17_the_symbol_is_freed_after_boot);
    CHECK(found<noop>.function == "a");
}

TEST_CASE("check: of several mistakes the first is found, the patch's own before its predecessors'") {
    struct bad : klp::patch<"bad", klp::vmlinux<klp::func<"f">, klp::func<"f">>> {};
    struct over_bad : klp::patch<"p", klp::replace<bad>, klp::vmlinux<klp::func<"">>> {};
    struct good_over_bad : klp::patch<"p", klp::replace<bad>, klp::vmlinux<klp::func<"f">>> {};
    CHECK(found<over_bad>.broken == rule::S7_a_function_needs_a_name);
    CHECK(found<good_over_bad>.broken == rule::S14_a_function_may_be_listed_only_once);
}
