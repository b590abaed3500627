// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: T2_the_id_of_a_state_is_unique.*in_patch<.*klp_bad.*the_fix<.*CVE-1\b.*and_the_fix<.*CVE-2.*the_state<7
#include <klp/klp.hpp>

#ifdef FIXED
#define ID 8
#else
#define ID 7
#endif
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>, klp::state<7>> {};
struct cve_2 : klp::fix<"CVE-2", klp::vmlinux<klp::func<"g">>, klp::state<ID>> {};
struct bad : klp::patch<"klp_bad", cve_1, cve_2> {};

static_assert(klp::check<bad>);
