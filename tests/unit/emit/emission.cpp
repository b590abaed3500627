// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/emit/emission.hpp>

#include <type_traits>

#include <doctest/doctest.h>

extern "C" klp::text code_a;

namespace {

using klp::rule;
using klp::detail::violation;

template <class P, bool First = true, klp::name Written = "p">
constexpr violation found = klp::detail::emission_violation<P, First, Written>::value;

struct good : klp::patch<"good", klp::vmlinux<klp::func<"f", code_a>, klp::revert<"g">>> {};

} // namespace

TEST_CASE("emission: nothing is wrong with code for each function, once, by a plain name") {
    CHECK(found<good>.broken == rule::none);
}

TEST_CASE("emission: S8, each function has code, but for a no-op") {
    struct described : klp::patch<"described", klp::vmlinux<klp::func<"f", code_a>, klp::func<"g">>> {};
    CHECK(found<described>.broken == rule::S8_a_func_without_code_cannot_be_emitted);
    CHECK(found<described>.function == "g");
}

TEST_CASE("emission: F6, a fix that is only named cannot be emitted") {
    struct named_only : klp::patch<"named_only", klp::vmlinux<klp::func<"f", code_a>>, klp::fix<"CVE-1">> {};
    CHECK(found<named_only>.broken == rule::F6_a_fix_that_is_only_named_cannot_be_emitted);
    CHECK(found<named_only>.fix == "CVE-1");
}

TEST_CASE("emission: S24 and G9, once, and by a name that can be part of a symbol") {
    CHECK(found<good, false>.broken == rule::S24_a_patch_is_emitted_once);
    CHECK(found<good, true, "my::good">.broken ==
          rule::G9_KLP_PATCH_stands_in_the_namespace_of_the_patch_and_takes_its_name_alone);
    CHECK(found<good, true, "7">.broken ==
          rule::G9_KLP_PATCH_stands_in_the_namespace_of_the_patch_and_takes_its_name_alone);
}

TEST_CASE("emission: what is asked first is whether the patch is right") {
    struct twice : klp::patch<"twice", klp::vmlinux<klp::func<"f">, klp::func<"f">>> {};
    using violations = klp::detail::emitted_violation<twice, klp::detail::no_emitter *, "p">;
    CHECK(violations::value.broken == rule::S14_a_function_may_be_listed_only_once);
    CHECK(klp::detail::emitted_violation<good, good *, "p">::value.broken == rule::S24_a_patch_is_emitted_once);
}

TEST_CASE("emission: a type that there is not breaks no rule, since the compiler has said so") {
    struct of_none {};
    struct of_good {
        using pointer = good *;
    };
    CHECK(std::is_same_v<klp::detail::named<of_none>, klp::detail::undeclared>);
    CHECK(std::is_same_v<klp::detail::named<of_good>, good>);
    CHECK(klp::detail::emitted_violation<klp::detail::undeclared, void, "p">::value.broken == rule::none);
}
