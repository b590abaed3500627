// SPDX-License-Identifier: MIT OR GPL-2.0
// The configuration of a kernel, as Kbuild or a snapshot gives it.
#define KLP_CONFIGURED
#define CONFIG_BUILT_IN 1
#define CONFIG_OF_A_MODULE_MODULE 1
#define CONFIG_NUMBER 4096
#define LINUX_VERSION_CODE 0x060c05
#include <klp/conditions.hpp>

#include <doctest/doctest.h>

TEST_CASE("conditions: what is built in, a module, or neither") {
    CHECK(IS_BUILTIN(CONFIG_BUILT_IN) == 1);
    CHECK(IS_MODULE(CONFIG_BUILT_IN) == 0);
    CHECK(IS_ENABLED(CONFIG_BUILT_IN));
    CHECK(IS_BUILTIN(CONFIG_OF_A_MODULE) == 0);
    CHECK(IS_MODULE(CONFIG_OF_A_MODULE) == 1);
    CHECK(IS_ENABLED(CONFIG_OF_A_MODULE));
    CHECK_FALSE(IS_ENABLED(CONFIG_OF_NOTHING));
    CHECK_FALSE(IS_ENABLED(CONFIG_NUMBER)); // as in C: only 1 is enabled
}

TEST_CASE("conditions: versions, of which the third number ends at 255") {
    CHECK(LINUX_VERSION_CODE == KERNEL_VERSION(6, 12, 5));
    CHECK(KERNEL_VERSION(6, 1, 300) == KERNEL_VERSION(6, 1, 255));
    CHECK(KERNEL_VERSION(6, 1, 255) < KERNEL_VERSION(6, 2, 0));
    CHECK(KERNEL_VERSION(6, 12, 0) < LINUX_VERSION_CODE);
}

TEST_CASE("conditions: a word under one") {
    using conditional = klp::vmlinux<klp::func<"a">, klp::when<IS_ENABLED(CONFIG_OF_A_MODULE), klp::func<"b">>,
                                     klp::when<(LINUX_VERSION_CODE >= KERNEL_VERSION(6, 13, 0)), klp::func<"c">>>;
    struct patch : klp::patch<"p", conditional> {};
    CHECK(klp::detail::as_patch<patch>.functions == 2);
}
