// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y4_ftrace_cannot_hook_the_function.*function_named<.*__do_sys_getpid.*did_you_mean<.*__x64_sys_getpid
#include <klp/klp.hpp>

extern "C" klp::text code;

#include "a_kernel.hpp"

#ifdef FIXED
#define NAME "__x64_sys_getpid"
#else
#define NAME "__do_sys_getpid"
#endif

struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<NAME, code>>> {};

KLP_PATCH(bad);
