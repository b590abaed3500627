// SPDX-License-Identifier: MIT OR GPL-2.0
// Tables: 1,000 rows in place of 12 predecessors of 1,000, and 10,000 rows; the default limits must do here as well.
#include "many.hpp"

#include <utility>

#include <doctest/doctest.h>

extern "C" klp::insn many_code[1];
klp::insn many_code[1];

namespace {

// As a generator would write them: literals.
// clang-format off
#define ROW(n) {"f_" #n, many_code},
#define TEN(n) ROW(n##0) ROW(n##1) ROW(n##2) ROW(n##3) ROW(n##4) ROW(n##5) ROW(n##6) ROW(n##7) ROW(n##8) ROW(n##9)
#define HUNDRED(n) TEN(n##0) TEN(n##1) TEN(n##2) TEN(n##3) TEN(n##4) TEN(n##5) TEN(n##6) TEN(n##7) TEN(n##8) TEN(n##9)
#define THOUSAND(n)                                                                                                    \
    HUNDRED(n##0)                                                                                                      \
    HUNDRED(n##1)                                                                                                      \
    HUNDRED(n##2)                                                                                                      \
    HUNDRED(n##3) HUNDRED(n##4) HUNDRED(n##5) HUNDRED(n##6) HUNDRED(n##7) HUNDRED(n##8) HUNDRED(n##9)

constexpr klp::row all_rows[] = {
    THOUSAND(00) THOUSAND(01) THOUSAND(02) THOUSAND(03) THOUSAND(04) THOUSAND(05) THOUSAND(06) THOUSAND(07)
    THOUSAND(08) THOUSAND(09) THOUSAND(10) THOUSAND(11) THOUSAND(12) THOUSAND(13) THOUSAND(14)};
// clang-format on

template <klp::size_t First, class Indices> struct rows_from;
template <klp::size_t First, klp::size_t... I> struct rows_from<First, std::index_sequence<I...>> {
    static constexpr klp::row rows[] = {all_rows[First + I]...};
};

template <klp::size_t First, klp::size_t Count>
using table = klp::table<rows_from<First, std::make_index_sequence<Count>>::rows>;

template <klp::size_t P> struct earlier : klp::patch<"many", klp::vmlinux<table<P * 100, 1000>>> {};

template <class Numbers> struct replacement;
template <klp::size_t... P>
struct replacement<std::index_sequence<P...>>
    : klp::patch<"many_rows", klp::vmlinux<table<0, 1000>>, klp::replace<earlier<P>...>> {};

struct old_rows : klp::patch<"old_rows", klp::vmlinux<table<5000, 10000>>> {};

} // namespace

struct many_rows : replacement<std::make_index_sequence<12>> {};
struct ten_thousand : klp::patch<"ten_thousand", klp::replace<old_rows>, klp::vmlinux<table<0, 10000>>> {};

KLP_PATCH(many_rows);
KLP_PATCH(ten_thousand);
extern "C" klp::detail::arrays_of<many_rows> klp_patch_many_rows;

TEST_CASE("many: 1,000 rows replace 12 predecessors of 1,000") {
    static_assert(klp::noops<many_rows>.size() == 1100);
    const klp::abi::func *funcs = klp_patch_many_rows.objects[0].funcs;
    CHECK(klp::string(funcs[999].old_name) == many::name_of<999>);
    CHECK(funcs[999].new_func == many_code);
    CHECK(klp::string(funcs[1000].old_name) == many::name_of<1000>);
    CHECK(funcs[1000].new_func != many_code);
    CHECK(klp::string(funcs[2099].old_name) == many::name_of<2099>);
    CHECK(funcs[2100].old_name == nullptr);
}

TEST_CASE("many: 10,000 rows replace 10,000") {
    static_assert(klp::functions<ten_thousand>.size() == 10000);
    static_assert(klp::noops<ten_thousand>.size() == 5000);
    CHECK(klp::noops<ten_thousand>.contains("vmlinux", many::numbered(14999)));
}
