// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_module_of_the_kernel_has_this_name.*in_patch<.*printk
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"printk_fix", klp::vmlinux<klp::func<"f", code>>> {};
#else
struct bad : klp::patch<"printk", klp::vmlinux<klp::func<"f", code>>> {};
#endif

KLP_PATCH(bad);
