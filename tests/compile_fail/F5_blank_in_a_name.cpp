// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F5_the_name_of_a_fix_has_no_blank_and_no_comma.*in_patch<.*klp_bad.*the_fix<.*CVE 2024
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "CVE-2024"
#else
#define NAME "CVE 2024"
#endif
struct cve : klp::fix<NAME, klp::vmlinux<klp::func<"f">>> {};
struct bad : klp::patch<"klp_bad", cve> {};

static_assert(klp::check<bad>);
