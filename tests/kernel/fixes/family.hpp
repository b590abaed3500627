// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_cmdline, klpp_version, klpp_uptime;

struct cve_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::func<"cmdline_proc_show", klpp_cmdline>>> {};
struct cve_2 : klp::fix<"a\"fix'2", klp::vmlinux<klp::func<"version_proc_show", klpp_version>>> {};

struct release_1 : klp::patch<"klp_release_1", cve_1, cve_2> {};

// More names than a file of sysfs has room for. A state is the least that a fix may be.
constexpr auto make_name(unsigned long number) -> klp::name<15> {
    klp::name result("CVE-2025-00000");
    for (unsigned long i = 13; i > 8; --i, number /= 10)
        result.chars[i] = static_cast<char>('0' + number % 10);
    return result;
}
// The type is there for g++ 10, which ends with a fault where a name depends on N and its type is to be found.
template <unsigned long N> struct one_more : klp::fix<klp::name<15>(make_name(N)), klp::state<N>> {};
template <class Numbers> struct many;
template <klp::size_t... N>
struct many<klp::detail::indices<N...>>
    : klp::patch<"klp_release_2",
          klp::replace<release_1>, klp::fixes_of<release_1>, klp::withdraw<cve_1>, one_more<N + 1>...> {};

struct release_2 : many<klp::detail::make_indices<300>> {};

struct no_fix : klp::patch<"klp_no_fix", klp::vmlinux<klp::func<"uptime_proc_show", klpp_uptime>>> {};
