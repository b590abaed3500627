// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_object_has_no_such_function.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*cmdline_proc_shwo.*did_you_mean<.*cmdline_proc_show
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"cmdline_proc_show">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"cmdline_proc_shwo">>> {};
#endif

static_assert(klp::check<bad>);
