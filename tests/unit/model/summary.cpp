// SPDX-License-Identifier: MIT OR GPL-2.0
#include "mixed.hpp"

#include <doctest/doctest.h>

namespace {

using klp::detail::as_patch;
using klp::detail::element;
using klp::detail::has;
using klp::detail::member;

extern "C" klp::text code;

constexpr klp::row rows_with_1[] = {{"r2"}, {"r1", nullptr, 1}};
constexpr klp::row odd_rows[] = {{"r2"}, {"r1()"}};

using klp::func, klp::vmlinux, klp::module;

struct with_when : klp::patch<"with_when", vmlinux<func<"a">, klp::when<true, func<"b">, klp::table<rows_with_1>>>> {};

template <klp::name Name, class... Words> struct called : klp::patch<Name, Words...> {};

/// Besides which kinds of words there are.
template <klp::name Name, class... Words>
constexpr klp::detail::traits
    found_in = as_patch<called<Name, Words...>>.traits &(klp::detail::trait_of(member::kind::function) - 1);
template <class... Words> constexpr klp::detail::traits found = found_in<"with", Words...>;

} // namespace

TEST_CASE("summary: how many of what, tables and conditions included") {
    CHECK(as_patch<mixed>.functions == 7);
    CHECK(as_patch<mixed>.states == 2);
    CHECK(as_patch<mixed>.symbols == 1);
    CHECK(as_patch<replacing>.functions == 0);
    CHECK(as_patch<with_when>.functions == 4);
}

TEST_CASE("summary: which kinds of words there are") {
    CHECK(has(as_patch<mixed>, element::kind::state));
    CHECK_FALSE(has(as_patch<mixed>, element::kind::replace));
    CHECK(has(as_patch<replacing>, element::kind::replace));
    CHECK(has(*as_patch<mixed>.elements[0], member::kind::symbol));
    CHECK_FALSE(has(*as_patch<mixed>.elements[2], member::kind::symbol));
    CHECK(has(*as_patch<mixed>.elements[2], member::kind::table));
}

TEST_CASE("summary: what rules are asked about") {
    using namespace klp::detail;
    CHECK(found<vmlinux<func<"a">, func<"b", klp::sympos<2>>>, module<"nfs", func<"a">>> == 0);
    CHECK(found<vmlinux<func<"a()">>> == odd_name);
    CHECK(found<vmlinux<func<"">>> == odd_name);
    CHECK(found<vmlinux<klp::table<odd_rows>>> == odd_name);
    CHECK(found<module<"a-b", func<"a">>> == odd_name);
    CHECK(found<module<"enabled", func<"a">>> == odd_name);
    CHECK(found<module<"with", func<"a">>> == odd_name);
    CHECK(found_in<"printk", vmlinux<func<"a">>> == odd_name);
    CHECK(found_in<"vmlinux", vmlinux<func<"a">>> == odd_name);
    CHECK(found_in<"klp_glue", vmlinux<func<"a">>> == odd_name);
    CHECK(found<vmlinux<func<"a", klp::sympos<1>>>> == sympos_1);
    CHECK(found<vmlinux<klp::table<rows_with_1>>> == sympos_1);
    CHECK((as_patch<with_when>.traits & sympos_1) != 0);
    CHECK(found<vmlinux<klp::revert<"a">>> == asks_for_noop);
    CHECK(found<> == idle);
    CHECK(found<module<"nfs">, vmlinux<func<"a">>> == idle);
    CHECK(found<vmlinux<klp::callbacks<klp::pre_patch<code>>>> == (gives_callback | idle));
    CHECK(found<vmlinux<func<"a">, klp::callbacks<klp::pre_patch<code>, klp::pre_patch<code>>>> ==
          (gives_callback | two_callbacks));
    CHECK(found<vmlinux<func<"a">>, klp::state<0>> == zero_state);
    CHECK(found<vmlinux<func<"a">>, klp::state<1>, klp::state<2>> == 0);
    CHECK(found<vmlinux<func<"a">>, klp::at_most_noops<1>, klp::at_most_noops<2>> == two_elements);
}
