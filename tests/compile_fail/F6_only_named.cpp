// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F6_a_fix_that_is_only_named_cannot_be_emitted.*in_patch<.*klp_bad.*the_fix<.*CVE-2
#include <klp/klp.hpp>

extern "C" klp::text code;

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f", code>>> {};
struct live : klp::patch<"klp_live", klp::fix<"CVE-1">, klp::fix<"CVE-2">, klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<live>, klp::withdraw<klp::fix<"CVE-2">>, cve_1> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<live>, cve_1, klp::fix<"CVE-2">> {};
#endif

KLP_PATCH(bad);
