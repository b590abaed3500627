// SPDX-License-Identifier: MIT OR GPL-2.0
#include "found.hpp"

#include <doctest/doctest.h>

extern "C" klp::text on_pre_patch;

TEST_CASE("symbol: S26 to S31 let pass what is well") {
    using klp::symbol;
    CHECK(breaks<with<klp::vmlinux<symbol<"a">, symbol<"a", klp::sympos<2>, klp::as<"a_2">>>,
                      klp::module<"nfs", symbol<"b", klp::from<"nfs">>,
                                  symbol<"c.isra.0", klp::as<"c">, klp::from<"sunrpc">>, klp::func<"f">>>>(rule::none));
    // Of one symbol under two names in C, either is right; in two objects it is resolved at two times.
    CHECK(breaks<with<klp::vmlinux<klp::func<"f">, symbol<"a">, symbol<"a", klp::as<"b">>>>>(rule::none));
    CHECK(breaks<with<klp::module<"nfs", klp::func<"f">, symbol<"a">>,
                      klp::module<"nfsd", klp::func<"f">, symbol<"a", klp::from<"nfs">, klp::as<"b">>>>>(rule::none));
    CHECK(breaks<with<klp::module<"nfs", symbol<"a">, klp::callbacks<klp::pre_patch<on_pre_patch>>>>>(rule::none));
    CHECK(breaks<with<klp::replace<>, klp::vmlinux<symbol<"a">>>>(rule::none));
}

TEST_CASE("symbol: G8 of its name, in the kernel and in C") {
    static constexpr const char *pointer = "a";
    constexpr auto G8 = rule::G8_a_name_is_a_string_literal_or_a_constexpr_array;
    CHECK(found<with<klp::vmlinux<klp::func<"f">, klp::symbol<pointer>>>>.broken == G8);
    CHECK(found<with<klp::vmlinux<klp::func<"f">, klp::symbol<"a", klp::as<pointer>>>>>.broken == G8);
}

TEST_CASE("symbol: S28 across objects") {
    constexpr auto &twice = found<with<klp::vmlinux<klp::func<"f">, klp::symbol<"a">>,
                                       klp::module<"nfs", klp::func<"f">, klp::symbol<"b", klp::as<"a">>>>>;
    CHECK(twice.broken == rule::S28_two_symbols_have_one_name_in_C);
    CHECK(twice.object == "nfs");
    CHECK(twice.symbol == "b");
    CHECK(twice.word == "a");
}

TEST_CASE("symbol: S30, S31 and S33") {
    using klp::func;
    using klp::symbol;
    CHECK(found<with<klp::vmlinux<func<"f">, symbol<"a", klp::from<"nfs">>>>>.broken ==
          rule::S30_a_symbol_of_a_module_stands_in_module);
    CHECK(found<with<klp::module<"nfs", func<"f">, symbol<"a", klp::from<"vmlinux">>>>>.broken ==
          rule::S30_a_symbol_of_the_kernel_stands_in_vmlinux);
    constexpr auto S31 = rule::S31_a_module_with_symbols_has_a_function_that_uses_them;
    CHECK(found<with<some, klp::module<"nfs", symbol<"a">>>>.broken == S31);
    CHECK(found<with<some, klp::module<"nfs", symbol<"a">, klp::revert<"g">>>>.broken == S31);
    constexpr auto S33 = rule::S33_not_reloaded_or_reloadable_is_said_of_a_module_with_symbols;
    CHECK(breaks<with<klp::module<"nfs", klp::reloadable, func<"f">>>>(S33, "nfs"));
    CHECK(breaks<with<klp::vmlinux<klp::not_reloaded, func<"f">, symbol<"a">>>>(S33, "vmlinux"));
    CHECK(breaks<with<klp::module<"nfs", klp::reloadable, klp::not_reloaded, func<"f">, symbol<"a">>>>(S33, "nfs"));
    CHECK(breaks<with<klp::module<"nfs", klp::reloadable, func<"f">, symbol<"a">>>>(rule::none));
    CHECK(found<with<klp::module<"nfs", klp::reloadable, func<"f">, symbol<"a">,
                                 klp::callbacks<klp::post_unpatch<on_pre_patch>>>>>.broken ==
          rule::S22_an_object_has_one_callback_of_each_kind);
}
