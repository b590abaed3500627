// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y4_ftrace_cannot_hook_the_function.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*do_setup
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"do_two">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"do_setup">>> {};
#endif

static_assert(klp::check<bad>);
