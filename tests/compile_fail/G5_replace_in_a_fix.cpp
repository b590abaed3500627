// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_a_fix_has_vmlinux_module_state_and_when.*in_patch<.*klp_bad.*the_fix<.*CVE-1.*the_word<.*klp::replace
#include <klp/klp.hpp>

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
#else
struct cve_1 : klp::fix<"CVE-1", klp::replace<old>, klp::vmlinux<klp::func<"f">>> {};
#endif
struct bad : klp::patch<"klp_bad", klp::replace<old>, cve_1> {};

static_assert(klp::check<bad>);
