// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/traits.hpp>

#include <string>

#include <doctest/doctest.h>

using klp::detail::odd_name;

TEST_CASE("traits: names that no function can have") {
    const auto is_odd = [](const std::string &name) { return klp::detail::is_odd_function(name.c_str(), name.size()); };
    for (const char *good : {"f", "__x64_sys_read", "f.isra.0", "f.constprop.0.cold"})
        CHECK_FALSE(is_odd(good));
    for (const std::string &odd : {std::string(), std::string("f()"), std::string("f "), std::string("f\n"),
                                   std::string("a\0b", 3), std::string("a\0", 2)})
        CHECK(is_odd(odd));
}

TEST_CASE("traits: the longest name of a function") {
    CHECK(klp::detail::traits_of_function(std::string(511, 'x').c_str(), 511) == 0);
    CHECK(klp::detail::traits_of_function(std::string(512, 'x').c_str(), 512) == odd_name);
}

TEST_CASE("traits: names of modules") {
    for (const char *good : {"nfs", "snd_hda_intel", "8021q", "x"})
        CHECK_FALSE(klp::detail::is_odd_module(good));
    for (const char *odd : {"", "snd-hda", "net/nfs", "nfs.ko", "nfs ", "vmlinux"})
        CHECK(klp::detail::is_odd_module(odd));
    CHECK_FALSE(klp::detail::is_odd_module(std::string(55, 'x').c_str()));
    CHECK(klp::detail::is_odd_module(std::string(56, 'x').c_str()));
}

TEST_CASE("traits: names that are taken, by parts of the kernel for a patch, by files of sysfs for an object") {
    CHECK(klp::detail::traits_of_patch("klp_demo") == 0);
    CHECK(klp::detail::traits_of_patch("printk") == odd_name);
    CHECK(klp::detail::traits_of_patch("klp_glue") == odd_name);
    CHECK(klp::detail::traits_of_patch("enabled") == 0);
    CHECK(klp::detail::traits_of_module<"nfs"> == 0);
    CHECK(klp::detail::traits_of_module<"printk"> == 0);
    CHECK(klp::detail::traits_of_module<"enabled"> == odd_name);
    CHECK(klp::detail::traits_of_module<"noops_static"> == odd_name);
}
