// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: klp: S19: klp::revert takes a name and a klp::sympos
// ERRORS: any
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
using member = klp::revert<"cmdline_proc_show", klp::sympos<1>>;
#else
using member = klp::revert<"cmdline_proc_show", code>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<member>> {};

static_assert(klp::check<bad>);
