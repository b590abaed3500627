// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F4_a_fix_of_a_predecessor_is_carried_or_withdrawn.*in_patch<.*klp_bad.*the_fix<.*CVE-2024-2\b.*over_patch<.*klp_second
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::func<"f">>> {};
struct cve_2 : klp::fix<"CVE-2024-2", klp::vmlinux<klp::func<"g">>> {};
struct first : klp::patch<"klp_first", cve_1> {};
struct second : klp::patch<"klp_second", klp::replace<first>, klp::fixes_of<first>, cve_2> {};
#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<first, second>, cve_1, klp::withdraw<cve_2>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<first, second>, cve_1> {};
#endif

static_assert(klp::check<bad>);
