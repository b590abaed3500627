// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G2_unknown_needs_replace.*in_patch<.*klp_bad
#include <klp/klp.hpp>

struct bad : klp::patch<"klp_bad",
#ifdef FIXED
                        klp::replace<>,
#endif
                        klp::vmlinux<klp::func<"f">>, klp::unknown<klp::refuse>> {
};

static_assert(klp::check<bad>);
