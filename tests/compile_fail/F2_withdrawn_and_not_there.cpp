// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F2_what_is_withdrawn_is_in_fixes_of_or_in_a_predecessor.*in_patch<.*klp_bad.*the_fix<.*CVE-2024-2\b
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::func<"f">>> {};
struct cve_2 : klp::fix<"CVE-2024-2", klp::vmlinux<klp::func<"g">>> {};
#ifdef FIXED
struct old : klp::patch<"klp_old", cve_1, cve_2> {};
#else
struct old : klp::patch<"klp_old", cve_1> {};
#endif
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::fixes_of<old>, klp::withdraw<cve_2>> {};

static_assert(klp::check<bad>);
