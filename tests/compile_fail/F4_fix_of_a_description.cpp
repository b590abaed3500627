// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F4_a_fix_of_a_predecessor_is_carried_or_withdrawn.*in_patch<.*klp_bad.*the_fix<.*CVE-2
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
struct cve_2 : klp::fix<"CVE-2", klp::vmlinux<klp::func<"g">>> {};
struct live : klp::patch<"klp_live", klp::fix<"CVE-1">, klp::fix<"CVE-2">, klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<live>, cve_1, cve_2> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<live>, cve_1> {};
#endif

static_assert(klp::check<bad>);
