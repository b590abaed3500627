// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_patch_is_emitted_once.*in_patch<.*klp_same
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
#define NAME "klp_other"
#else
#define NAME "klp_same"
#endif
struct one : klp::patch<"klp_same", klp::vmlinux<klp::func<"f", code>>> {};
struct two : klp::patch<NAME, klp::vmlinux<klp::func<"g", code>>> {};

KLP_PATCH(one);
KLP_PATCH(two);
