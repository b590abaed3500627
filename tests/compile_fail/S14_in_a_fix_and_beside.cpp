// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S14_a_function_may_be_listed_only_once.*in_patch<.*klp_bad.*function_named<.*f\b.*the_fix<.*CVE-1
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "g"
#else
#define NAME "f"
#endif
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<NAME>>, cve_1> {};

static_assert(klp::check<bad>);
