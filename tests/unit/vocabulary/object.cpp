// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/vocabulary.hpp>

#include <doctest/doctest.h>

TEST_CASE("object: objects") {
    static constexpr klp::vmlinux<klp::func<"f">> vmlinux;
    constexpr auto kernel = vmlinux.as_element;
    CHECK(kernel.is_kernel);
    CHECK(kernel.object == "vmlinux");
    CHECK(kernel.count == 1);
    static constexpr klp::module<"nfs", klp::func<"f">, klp::func<"g">> module;
    constexpr auto nfs = module.as_element;
    CHECK_FALSE(nfs.is_kernel);
    CHECK(nfs.object == "nfs");
    CHECK(nfs.count == 2);
    CHECK(klp::vmlinux<>{}.as_element.count == 0);
}
