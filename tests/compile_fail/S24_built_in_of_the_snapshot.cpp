// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_module_of_the_kernel_has_this_name.*in_patch<.*usbcore.*in_kernel<.*6.12.0-test
#include <klp/klp.hpp>

extern "C" klp::text code;

#include "a_kernel.hpp"

#ifdef FIXED
struct bad : klp::patch<"usbcore_fix", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"do_two", code>>> {};
#else
struct bad : klp::patch<"usbcore", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"do_two", code>>> {};
#endif

KLP_PATCH(bad);
