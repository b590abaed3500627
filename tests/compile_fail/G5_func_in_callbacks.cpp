// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_callbacks_has_pre_patch_and_its_like.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*klp::func
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>, klp::callbacks<klp::pre_patch<code>>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::callbacks<klp::pre_patch<code>, klp::func<"f", code>>>> {};
#endif

KLP_PATCH(bad);
