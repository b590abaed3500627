// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/check_on.hpp>

#include <doctest/doctest.h>

#include "a_kernel.hpp"

namespace {

using klp::rule;

struct newer_kernel : klp::snapshot<"6.13.0-test"> {
    static constexpr klp::object_symbols objects[] = {{"vmlinux", "\ncmdline_proc_show n\n"}};
    static constexpr klp::string modules{"\n"};
};
struct no_snapshot {};

struct good : klp::patch<"good", klp::vmlinux<klp::func<"cmdline_proc_show">>> {};
struct twice : klp::patch<"twice", klp::vmlinux<klp::func<"f">, klp::func<"f">>> {};

template <class P, class... Snapshots>
constexpr klp::detail::violation found =
    decltype(klp::detail::check_on_kernels<P, klp::built_for<Snapshots...>>())::value;

} // namespace

TEST_CASE("check_on: a patch that names no kernel, beside those that are given") {
    CHECK(klp::check_on<good, a_kernel>);
    CHECK(klp::check_on<good>);
    CHECK(found<good, a_kernel, newer_kernel>.broken == rule::Y4_ftrace_cannot_hook_the_function);
    CHECK(found<good, a_kernel, newer_kernel>.kernel == "6.13.0-test");
}

TEST_CASE("check_on: the rules of the patch itself come first, then whether the kernels are snapshots") {
    CHECK(found<twice, a_kernel>.broken == rule::S14_a_function_may_be_listed_only_once);
    CHECK(found<good, a_kernel, no_snapshot>.broken == rule::G3_built_for_takes_snapshots_whose_headers_are_included);
}
