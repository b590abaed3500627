// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: R1_every_revert_is_named.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*g\b
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
struct old : klp::patch<"klp_old", cve_1, klp::vmlinux<klp::func<"g">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::named_reverts, klp::replace<old>, klp::withdraw<cve_1>,
                        klp::vmlinux<klp::revert<"g">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::named_reverts, klp::replace<old>, klp::withdraw<cve_1>> {};
#endif

static_assert(klp::check<bad>);
