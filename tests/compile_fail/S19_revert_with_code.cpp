// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S19_revert_takes_a_name_and_a_sympos_and_no_code.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
using member = klp::revert<"cmdline_proc_show", klp::sympos<1>>;
#else
using member = klp::revert<"cmdline_proc_show", code>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<member>> {};

static_assert(klp::check<bad>);
