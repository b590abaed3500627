// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y3_the_sympos_is_out_of_range.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad
    : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"cmdline_proc_show", klp::sympos<1>>>> {};
#else
struct bad
    : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"cmdline_proc_show", klp::sympos<2>>>> {};
#endif

static_assert(klp::check<bad>);
