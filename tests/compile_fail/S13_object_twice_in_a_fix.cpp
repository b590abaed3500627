// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S13_an_object_may_be_listed_only_once.*in_patch<.*klp_bad.*in_object<.*nfs.*the_fix<.*CVE-2
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-1", klp::module<"ext4", klp::func<"f">>> {};
struct cve_2 : klp::fix<"CVE-2", klp::module<"nfs", klp::func<"f">>
#ifndef FIXED
                        ,
                        klp::module<"nfs", klp::func<"g">>
#endif
                        > {
};
struct bad : klp::patch<"klp_bad", cve_1, cve_2> {};

static_assert(klp::check<bad>);
