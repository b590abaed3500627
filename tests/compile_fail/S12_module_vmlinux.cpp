// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name.*in_patch<.*klp_bad.*in_object<.*vmlinux
#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::module<"vmlinux", klp::func<"f">>> {};
#endif

static_assert(klp::check<bad>);
