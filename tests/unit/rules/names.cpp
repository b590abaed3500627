// SPDX-License-Identifier: MIT OR GPL-2.0
#include "found.hpp"

#include <initializer_list>

#include <doctest/doctest.h>

namespace {

template <klp::size_t N> consteval auto letters() -> klp::name<N + 1> {
    char chars[N + 1]{};
    for (klp::size_t i = 0; i < N; ++i)
        chars[i] = 'x';
    return chars;
}

template <klp::size_t N> struct long_patch : klp::patch<letters<N>(), some> {};

} // namespace

TEST_CASE("names: S7") {
    CHECK(breaks<with<klp::vmlinux<klp::func<"">>>>(rule::S7_a_function_needs_a_name, "vmlinux"));
    CHECK(breaks<with<klp::vmlinux<klp::revert<"">>>>(rule::S7_a_function_needs_a_name, "vmlinux"));
}

TEST_CASE("names: S9, at the limit and beyond") {
    CHECK(breaks<with<klp::vmlinux<klp::func<letters<511>()>>>>(rule::none));
    CHECK(found<with<klp::vmlinux<klp::func<letters<512>()>>>>.broken == rule::S9_a_name_must_fit_KSYM_NAME_LEN);
}

TEST_CASE("names: S10, at the limit and beyond") {
    CHECK(breaks<with<klp::module<letters<55>(), klp::func<"f">>>>(rule::none));
    CHECK(found<with<klp::module<letters<56>(), klp::func<"f">>>>.broken ==
          rule::S10_an_object_name_must_fit_MODULE_NAME_LEN);
    CHECK(breaks<long_patch<55>>(rule::none));
    CHECK(found<long_patch<56>>.broken == rule::S10_an_object_name_must_fit_MODULE_NAME_LEN);
}

TEST_CASE("names: S11") {
    constexpr auto S11 = rule::S11_a_module_name_has_only_letters_digits_and_underscores;
    CHECK(breaks<with<klp::module<"snd-hda", klp::func<"f">>>>(S11, "snd-hda"));
    CHECK(breaks<with<klp::module<"net/bluetooth", klp::func<"f">>>>(S11, "net/bluetooth"));
    CHECK(breaks<with<klp::module<"nfs.ko", klp::func<"f">>>>(S11, "nfs.ko"));
    CHECK(breaks<with<klp::module<"", klp::func<"f">>>>(S11));
    struct dashed : klp::patch<"klp-demo", some> {};
    CHECK(breaks<dashed>(S11, "klp-demo"));
}

TEST_CASE("names: S12") {
    CHECK(breaks<with<klp::module<"vmlinux", klp::func<"f">>>>(
        rule::S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name, "vmlinux"));
}

TEST_CASE("names: S24 and S34, names that are taken") {
    struct glue : klp::patch<"klp_glue", some> {};
    struct part : klp::patch<"printk", some> {};
    CHECK(breaks<glue>(rule::S24_a_module_that_is_patched_has_another_name, "klp_glue"));
    CHECK(breaks<part>(rule::S24_a_module_of_the_kernel_has_this_name));
    CHECK(breaks<with<klp::module<"p", klp::func<"f">>>>(rule::S24_a_module_that_is_patched_has_another_name, "p"));
    CHECK(breaks<with<klp::module<"printk", klp::func<"f">>>>(rule::none));
    CHECK(breaks<with<klp::module<"force", klp::func<"f">>>>(rule::S34_a_file_of_the_patch_in_sysfs_has_this_name,
                                                             "force"));
}

TEST_CASE("names: what .klp.sym.OBJECT.NAME,SYMPOS can hold") {
    for (const char *good : {"f", "f.isra.0", "__ksymtab"})
        CHECK(klp::detail::is_symbol_name(good));
    for (const char *bad : {"", "f,1", "f g", "f()", "f\n"})
        CHECK_FALSE(klp::detail::is_symbol_name(bad));
}

TEST_CASE("names: identifiers of C") {
    for (const char *good : {"f", "_f", "f0"})
        CHECK(klp::detail::is_identifier(good));
    for (const char *bad : {"", "0f", "a::b", "f.isra"})
        CHECK_FALSE(klp::detail::is_identifier(bad));
}
