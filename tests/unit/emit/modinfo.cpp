// SPDX-License-Identifier: MIT OR GPL-2.0
// What stands in the object files, object_files compares.
#include <klp/emit/modinfo.hpp>

#include <string>

#include <doctest/doctest.h>

namespace {

template <class P> auto modinfo() -> std::string {
    constexpr klp::detail::modinfo_strings<P> strings;
    std::string result(strings.chars, sizeof strings.chars);
    for (char &c : result)
        c = c == '\0' ? '|' : c;
    return result;
}

} // namespace

TEST_CASE("modinfo: the fixes, then each symbol with where it is listed and where it is, each with a zero behind it") {
    // clang-format off
    struct fix : klp::fix<"CVE-1",
        klp::vmlinux<klp::func<"f">, klp::symbol<"a">>,
        klp::module<"nfs", klp::func<"g">,
            klp::symbol<"b.isra.0", klp::as<"b">, klp::from<"sunrpc">, klp::sympos<12>>>> {};
    // clang-format on
    struct with_all : klp::patch<"with_all", fix> {};
    CHECK(modinfo<with_all>() == "klp_fix=CVE-1|"
                                 "klp_symbol=a vmlinux vmlinux.a,0|"
                                 "klp_symbol=b nfs sunrpc.b.isra.0,12|");
}

TEST_CASE("modinfo: a patch without fixes and symbols says nothing") {
    struct plain : klp::patch<"plain", klp::vmlinux<klp::func<"f">>> {};
    CHECK(klp::detail::modinfo_bytes<plain> == 0);
}

TEST_CASE("modinfo: relocations are cleared only where the kernel needs it") {
    struct reloaded : klp::patch<"reloaded", klp::module<"nfs", klp::reloadable, klp::func<"f">, klp::symbol<"s">>> {};
    CHECK_FALSE(klp::detail::relocates_once);
    CHECK_FALSE(klp::detail::clears_relocations(*klp::detail::as_patch<reloaded>.elements[0]));
    CHECK(modinfo<reloaded>() == "klp_symbol=s nfs nfs.s,0|");
}
