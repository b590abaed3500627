// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G3_fixes_of_takes_a_patch_that_has_fixes.*in_patch<.*klp_bad.*over_patch<.*klp_old
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct old : klp::patch<"klp_old", cve_1> {};
#else
struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};
#endif
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::fixes_of<old>> {};

static_assert(klp::check<bad>);
