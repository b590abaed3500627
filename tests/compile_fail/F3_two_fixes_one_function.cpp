// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: F3_a_function_is_changed_by_one_fix.*klp_bad.*nfs.*function_named<.*nfs_read.*the_fix<.*CVE-1\b.*and_the_fix<.*CVE-3
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-1", klp::module<"nfs", klp::func<"nfs_read">, klp::func<"nfs_write">>> {};
struct cve_2 : klp::fix<"CVE-2", klp::module<"nfs", klp::func<"nfs_read", klp::sympos<2>>>> {};
#ifdef FIXED
struct cve_3 : klp::fix<"CVE-3", klp::module<"nfs", klp::func<"nfs_open">>> {};
#else
struct cve_3 : klp::fix<"CVE-3", klp::module<"nfs", klp::func<"nfs_open">, klp::func<"nfs_read">>> {};
#endif
struct bad : klp::patch<"klp_bad", cve_1, cve_2, cve_3> {};

static_assert(klp::check<bad>);
