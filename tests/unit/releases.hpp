// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Five releases as sets of fixes: of several objects, under conditions, withdrawn, written anew and come back.
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text code_a, code_b, code_c, on_pre_patch;

namespace {

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::symbol<"shared">, klp::func<"a", code_a>>,
                        klp::module<"nfs", klp::symbol<"own">, klp::func<"nfs_a", code_a>>> {};
struct cve_2 : klp::fix<"CVE-2", klp::module<"ext4", klp::func<"e", code_b>>, klp::state<7, 1>> {};
struct cve_3 : klp::fix<"CVE-3",
                        klp::vmlinux<klp::symbol<"shared">, klp::func<"b", code_b, klp::sympos<2>>,
                                     klp::callbacks<klp::pre_patch<on_pre_patch>>>,
                        klp::module<"nfs", klp::symbol<"shared", klp::as<"nfs_shared">>, klp::func<"nfs_b", code_b>>> {
};
struct cve_4 : klp::fix<"CVE-4", klp::when<true, klp::vmlinux<klp::func<"c", code_c>>>,
                        klp::when<false, klp::module<"btrfs", klp::func<"f", code_c>>>,
                        klp::module<"xfs", klp::when<false, klp::func<"x", code_c>>>> {};

struct first : klp::patch<"first", cve_1, cve_2> {};
struct second : klp::patch<"second", klp::replace<first>, klp::fixes_of<first>, cve_3> {};
struct third : klp::patch<"third", klp::replace<first, second>, klp::named_reverts,
                          klp::module<"xfs", klp::func<"own">>, klp::fixes_of<second>, cve_4, klp::withdraw<cve_1>> {};
struct fourth : klp::patch<"fourth", klp::replace<first, second, third>, klp::fixes_of<third>,
                           klp::module<"xfs", klp::func<"own">>> {};
// A fix that is written anew, and one of old that comes back.
struct cve_2_anew : klp::fix<"CVE-2", klp::module<"ext4", klp::func<"g", code_b>>, klp::state<7, 1>> {};
struct fifth : klp::patch<"fifth", klp::replace<fourth>, klp::withdraw<cve_2>, klp::fixes_of<fourth>, cve_2_anew, cve_1,
                          klp::module<"xfs", klp::func<"own">>> {};
static_assert(klp::check<fourth> && klp::check<fifth>);

template <class P> constexpr auto lists(klp::size_t at, const char *object, const char *name) -> bool {
    using klp::detail::listed;
    return at < listed<P>.count && listed<P>.items[at].object == object && listed<P>.items[at].name == name;
}

} // namespace
