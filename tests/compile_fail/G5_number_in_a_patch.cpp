// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_a_patch_has_vmlinux_module_replace_and_the_like.*in_patch<.*klp_bad.*the_word<.*int
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>, int> {};
#endif

KLP_PATCH(bad);
