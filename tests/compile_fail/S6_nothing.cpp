// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S6_a_patch_must_change_something.*in_patch<.*klp_bad
#include <klp/klp.hpp>

struct bad : klp::patch<"klp_bad",
#ifdef FIXED
                        klp::vmlinux<klp::func<"f">>,
#endif
                        klp::state<1>> {
};

static_assert(klp::check<bad>);
