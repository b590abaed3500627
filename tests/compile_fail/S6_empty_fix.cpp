// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S6_a_patch_must_change_something.*in_patch<.*klp_bad.*the_fix<.*CVE-2
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct cve_2 : klp::fix<"CVE-2", klp::when<false, klp::vmlinux<klp::func<"g">>>> {};
#else
struct cve_2 : klp::fix<"CVE-2"> {};
#endif
struct bad : klp::patch<"klp_bad", cve_1, cve_2> {};

static_assert(klp::check<bad>);
