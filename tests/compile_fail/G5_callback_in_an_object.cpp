// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_pre_patch_and_its_like_stand_in_callbacks.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*pre_patch
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::callbacks<klp::pre_patch<code>>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::pre_patch<code>>> {};
#endif

KLP_PATCH(bad);
