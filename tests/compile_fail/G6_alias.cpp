// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G6_a_patch_is_a_struct_that_derives_from_klp_patch_and_no_alias.*the_word<.*klp_bad
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
#else
using bad = klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>>;
#endif

KLP_PATCH(bad);
