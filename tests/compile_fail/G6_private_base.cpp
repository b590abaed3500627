// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G6_KLP_PATCH_check_and_noops_take_a_struct_that_derives_from_klp_patch, bad
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad
#else
class bad
#endif
    : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {
};

KLP_PATCH(bad);
