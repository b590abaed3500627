// SPDX-License-Identifier: MIT OR GPL-2.0
// A stack that is deeper than templates and constant evaluations may nest by default: 1,024 and 512 on clang, 900 and
// 512 on g++.
#include "many.hpp"

#include <utility>

#include <doctest/doctest.h>

namespace {

constexpr klp::size_t height = 1000;

template <klp::size_t N> struct level;
template <>
struct level<0> : klp::patch<many::name_of<0>, klp::vmlinux<klp::func<"f", klp::sympos<1>>>, klp::state<1, 2>> {};
template <klp::size_t N>
struct level : klp::patch<many::name_of<N>, klp::stacked_on<level<N - 1>>, klp::module<"nfs", klp::func<"f">>> {};

// From the lowest on, as headers are included.
template <klp::size_t... N> constexpr auto complete(std::index_sequence<N...>) -> bool {
    const klp::size_t sizes[] = {sizeof(level<N>)...};
    return sizes[0] != 0;
}
static_assert(complete(std::make_index_sequence<height>{}));

struct replacing
    : klp::patch<"replacing", klp::replace<level<height - 1>>, klp::state<1, 2>, klp::vmlinux<klp::func<"g">>> {};

} // namespace

TEST_CASE("many: a stack of 1,000, each on the one below") {
    static_assert(klp::check<level<height - 1>>);
    static_assert(klp::noops<replacing>.size() == 2); // also what only the lowest has
    CHECK(klp::noops<replacing>.contains("vmlinux", "f"));
}
