// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G3_withdraw_takes_fixes.*in_patch<.*klp_bad.*the_word<.*cve_1
#include <klp/klp.hpp>

#ifdef FIXED
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
#else
struct cve_1;
#endif
struct cve_2 : klp::fix<"CVE-2", klp::vmlinux<klp::func<"g">>> {};
struct cve_of_old : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
struct old : klp::patch<"klp_old", cve_of_old, cve_2> {};
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::fixes_of<old>, klp::withdraw<cve_1>> {};

static_assert(klp::check<bad>);
