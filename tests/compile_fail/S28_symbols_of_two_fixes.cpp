// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S28_two_symbols_have_one_name_in_C.*in_patch<.*klp_bad.*symbol_named<.*name_show.*the_fix<.*CVE-2\b.*and_the_fix<.*CVE-3
#include <klp/klp.hpp>

#ifdef FIXED
#define POSITION 3
#else
#define POSITION 4
#endif
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"e">>> {};
struct cve_2 : klp::fix<"CVE-2", klp::vmlinux<klp::symbol<"name_show", klp::sympos<3>>, klp::func<"f">>> {};
struct cve_3 : klp::fix<"CVE-3", klp::vmlinux<klp::symbol<"name_show", klp::sympos<POSITION>>, klp::func<"g">>> {};
struct bad : klp::patch<"klp_bad", cve_1, cve_2, cve_3> {};

static_assert(klp::check<bad>);
