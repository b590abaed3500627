// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*klp::replace
#include <klp/klp.hpp>

extern "C" klp::text code;

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"f", code>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>, klp::replace<old>>> {};
#endif

KLP_PATCH(bad);
