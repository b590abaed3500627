// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F4_a_fix_of_a_predecessor_is_carried_or_withdrawn.*in_patch<.*klp_bad.*the_fix<.*CVE-2024-1\b.*over_patch<.*klp_low
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::func<"f">>> {};
struct low : klp::patch<"klp_low", cve_1> {};
struct high : klp::patch<"klp_high", klp::stacked_on<low>, klp::vmlinux<klp::func<"g">>> {};
#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<high>, klp::fixes_of<low>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<high>> {};
#endif

static_assert(klp::check<bad>);
