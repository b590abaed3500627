// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: klp: S19: the replacement in klp::func is declared as extern .*C.* klp::text
// ERRORS: any
#include <klp/klp.hpp>

#ifdef FIXED
extern "C" klp::text code;
#else
extern "C" int code(void *, void *);
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"cmdline_proc_show", code>>> {};

static_assert(klp::check<bad>);
