// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G6_KLP_PATCH_check_and_noops_take_a_struct_that_derives_from_klp_patch
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
#else
struct bad {};
#endif

static_assert(klp::check<bad>);
static_assert(klp::noops<bad>.empty());
