// SPDX-License-Identifier: MIT OR GPL-2.0
// ERRORS: any
// EXPECT-GCC: placeholder constraints not satisfied
// EXPECT-CLANG: constraints not satisfied for class template .func.
#include <klp/klp.hpp>

#ifdef FIXED
extern "C" klp::text code;
#else
extern "C" int code(void *, void *);
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"cmdline_proc_show", code>>> {};

static_assert(klp::check<bad>);
