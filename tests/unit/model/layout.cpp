// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/layout.hpp>

#include <cstddef>
#include <type_traits>

#include <doctest/doctest.h>

#include "../kernel_structs.hpp"

// Without a kernel, the layout is that of Linux 6.1 and 6.12 on x86-64.
TEST_CASE("layout: sizes") {
    CHECK(sizeof(klp::abi::func) == sizeof(kernel::func));
    CHECK(sizeof(klp::abi::object) == sizeof(kernel::object));
    CHECK(sizeof(klp::abi::patch) == sizeof(kernel::patch));
    CHECK(sizeof(klp::abi::state) == sizeof(kernel::state));
}

TEST_CASE("layout: fields") {
    CHECK(offsetof(klp::abi::func, old_sympos) == offsetof(kernel::func, old_sympos));
    CHECK(offsetof(klp::abi::object, callbacks) == offsetof(kernel::object, pre_patch));
    CHECK(offsetof(klp::abi::patch, states) == offsetof(kernel::patch, states));
    CHECK(offsetof(klp::abi::patch, replace) == offsetof(kernel::patch, replace));
    CHECK(offsetof(klp::abi::state, version) == offsetof(kernel::state, version));
}

TEST_CASE("layout: plain data, which needs no constructor at run time") {
    CHECK(std::is_trivially_copyable_v<klp::abi::func>);
    CHECK(std::is_trivially_copyable_v<klp::abi::object>);
    CHECK(std::is_trivially_copyable_v<klp::abi::patch>);
    CHECK(std::is_standard_layout_v<klp::abi::patch>);
    CHECK(std::is_trivially_destructible_v<klp::abi::patch>);
}

TEST_CASE("layout: limits of names") {
    CHECK(klp::abi::ksym_name_len == 512);
    CHECK(klp::abi::module_name_len == 56);
}
