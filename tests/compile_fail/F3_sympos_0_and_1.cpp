// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F3_a_function_is_changed_by_one_fix.*klp_bad.*function_named<.*f\b.*the_fix<.*CVE-1\b.*and_the_fix<.*CVE-2
#include <klp/klp.hpp>

#ifdef FIXED
#define POSITION 2
#else
#define POSITION 1
#endif
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
struct cve_2 : klp::fix<"CVE-2", klp::vmlinux<klp::when<true, klp::func<"f", klp::sympos<POSITION>>>>> {};
struct bad : klp::patch<"klp_bad", cve_1, cve_2> {};

static_assert(klp::check<bad>);
