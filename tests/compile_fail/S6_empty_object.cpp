// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S6_a_patch_must_change_something.*in_patch<.*klp_bad.*in_object<.*nfs
#include <klp/klp.hpp>

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>,
#ifdef FIXED
                        klp::module<"nfs", klp::func<"f">>
#else
                        klp::module<"nfs">
#endif
                        > {
};

static_assert(klp::check<bad>);
