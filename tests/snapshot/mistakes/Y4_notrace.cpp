// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y4_ftrace_cannot_hook_the_function.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*exc_nmi
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"cmdline_proc_show">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"exc_nmi">>> {};
#endif

static_assert(klp::check<bad>);
