// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/vocabulary.hpp>

#include <type_traits>

#include <doctest/doctest.h>

#include "../a_kernel.hpp"

namespace {

struct v1 : klp::patch<"v1", klp::vmlinux<klp::func<"f">>> {};
struct first : klp::patch<"next", klp::replace<v1>, klp::vmlinux<klp::func<"f">>, klp::state<1>> {};
struct last : klp::patch<"next", klp::vmlinux<klp::func<"f">>, klp::state<1>, klp::replace<v1>> {};

} // namespace

TEST_CASE("patch: state and unknown") {
    CHECK(klp::state<7>::as_element.state.id == 7);
    CHECK(klp::state<7>::as_element.state.version == 0);
    CHECK(klp::state<7, 3>::as_element.state.version == 3);
    CHECK(klp::unknown<klp::refuse>::as_element.policy == klp::unknown_policy::refuse);
    CHECK(klp::unknown<klp::discover>::as_element.policy == klp::unknown_policy::discover);
}

TEST_CASE("patch: lists of objects and of kernels") {
    constexpr klp::detail::element abandoned = klp::abandon_callbacks<"vmlinux", "nfs">::as_element;
    CHECK(abandoned.number == 2);
    CHECK(abandoned.names[1] == "nfs");
    constexpr klp::detail::element kernels = klp::built_for<a_kernel>::as_element;
    CHECK(kernels.number == 1);
    CHECK(kernels.snapshots[0].release == "6.12.0-test");
    CHECK(kernels.snapshots[0].count == 2);
}

TEST_CASE("patch: predecessors are found wherever replace stands") {
    CHECK(std::is_same_v<first::predecessors, klp::replace<v1>>);
    CHECK(std::is_same_v<last::predecessors, klp::replace<v1>>);
    CHECK(std::is_same_v<v1::predecessors, klp::detail::no_replace>);
    CHECK(std::is_same_v<first::module, last::module>);
    CHECK_FALSE(std::is_same_v<first::module, v1::module>);
    CHECK(klp::detail::as_patch<first>.name == "next");
    CHECK(klp::detail::as_patch<first>.count == 3);
}
