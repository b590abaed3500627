// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/emit/order.hpp>

#include <string>

#include <doctest/doctest.h>

namespace {

using klp::detail::order_of;
using klp::detail::uses_glue;

/// "OBJECT: FUNCTION ... | NO-OP ...; ...", as the arrays have them.
template <class P> auto order() -> std::string {
    std::string result;
    for (klp::size_t i = 0; i < order_of<P>.count; ++i) {
        const klp::detail::emitted_object &o = order_of<P>.objects[i];
        result += std::string(o.name.data) + ":";
        for (klp::size_t n = o.begin; n < o.end; ++n)
            result += (n == o.noops ? " | " : " ") + std::string(order_of<P>.functions[n]->name.data);
        result += "; ";
    }
    return result;
}

// clang-format off
struct v1 : klp::patch<"v1",
    klp::module<"nfs", klp::func<"n1">, klp::func<"n2">>,
    klp::vmlinux<klp::func<"k1">, klp::func<"k2">>> {};

struct v2 : klp::patch<"v2",
    klp::module<"ext4", klp::func<"e">>,
    klp::replace<v1>,
    klp::module<"nfs", klp::func<"n2">, klp::func<"n3">>> {};

struct only_symbols : klp::patch<"only_symbols",
    klp::vmlinux<klp::symbol<"s">>,
    klp::module<"nfs", klp::func<"n">>> {};
// clang-format on

struct refusing
    : klp::patch<"refusing", klp::replace<>, klp::unknown<klp::refuse>, klp::module<"nfs", klp::func<"n">>> {};

constexpr klp::row rows[] = {{"row_1"}, {"row_2"}};

struct with_rows : klp::patch<"with_rows", klp::vmlinux<klp::func<"k1">, klp::table<rows>>> {};

// Not even in what becomes a no-op.
struct over_rows : klp::patch<"over_rows", klp::replace<with_rows>, klp::module<"nfs", klp::func<"n1">>> {};

} // namespace

TEST_CASE("order: as written, where there are no no-ops") {
    CHECK(order<v1>() == "nfs: n1 n2; vmlinux: k1 k2; ");
    CHECK_FALSE(uses_glue<v1>);
}

TEST_CASE("order: with no-ops the kernel comes first, and they stand behind what an object lists") {
    CHECK(uses_glue<v2>);
    CHECK(order<v2>() == "vmlinux: | k1 k2; ext4: e; nfs: n2 n3 | n1; ");
}

TEST_CASE("order: a policy calls the glue from a vmlinux object, if only that") {
    CHECK(uses_glue<refusing>);
    CHECK(order<refusing>() == "vmlinux:; nfs: n; ");
}

TEST_CASE("order: an object of symbols alone is none for the kernel") {
    CHECK(order<only_symbols>() == "nfs: n; ");
}

TEST_CASE("order: bytes for all names but vmlinux, each with a zero") {
    CHECK(order_of<v1>.name_bytes == sizeof "nfs" + 4 * sizeof "n1");
    CHECK(order_of<v2>.name_bytes == sizeof "nfs" + sizeof "ext4" + sizeof "e" + 5 * sizeof "n1");
}

TEST_CASE("order: names of types are copied, and those of rows are not") {
    CHECK(order<with_rows>() == "vmlinux: k1 row_1 row_2; ");
    CHECK(order_of<with_rows>.name_bytes == sizeof "k1");
    CHECK(order<over_rows>() == "vmlinux: | k1 row_1 row_2; nfs: n1; ");
    CHECK(order_of<over_rows>.name_bytes == sizeof "k1" + sizeof "nfs" + sizeof "n1");
}
