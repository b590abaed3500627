// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S13_an_object_may_be_listed_only_once.*in_patch<.*klp_bad.*in_object<.*nfs
#include <klp/klp.hpp>

struct bad : klp::patch<"klp_bad", klp::module<"nfs", klp::func<"f">>, klp::vmlinux<klp::func<"f">>
#ifndef FIXED
                        ,
                        klp::module<"nfs", klp::func<"g">>
#endif
                        > {
};

static_assert(klp::check<bad>);
