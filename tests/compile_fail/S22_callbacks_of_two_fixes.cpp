// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S22_an_object_has_one_callback_of_each_kind.*klp_bad.*in_object<.*vmlinux.*the_fix<.*CVE-1\b.*and_the_fix<.*CVE-3.*post_patch
#include <klp/klp.hpp>

extern "C" klp::text here, there;
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::callbacks<klp::post_patch<here>>>> {};
struct cve_2 : klp::fix<"CVE-2", klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct cve_3 : klp::fix<"CVE-3", klp::vmlinux<klp::callbacks<klp::pre_patch<there>>>> {};
#else
struct cve_3 : klp::fix<"CVE-3", klp::vmlinux<klp::callbacks<klp::post_patch<there>>>> {};
#endif
struct bad : klp::patch<"klp_bad", cve_1, cve_2, cve_3> {};

static_assert(klp::check<bad>);
