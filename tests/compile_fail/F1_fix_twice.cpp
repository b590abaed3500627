// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F1_a_fix_is_listed_once.*in_patch<.*klp_bad.*the_fix<.*CVE-2024-1\b
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::func<"f">>> {};
struct old : klp::patch<"klp_old", cve_1> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::fixes_of<old>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::fixes_of<old>, cve_1> {};
#endif

static_assert(klp::check<bad>);
