// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name.*in_patch<.*vmlinux
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "klp_vmlinux"
#else
#define NAME "vmlinux"
#endif
struct bad : klp::patch<NAME, klp::vmlinux<klp::func<"f">>> {};

static_assert(klp::check<bad>);
