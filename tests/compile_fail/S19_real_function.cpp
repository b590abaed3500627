// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: (code_or_sympos|no matching|no type named|could not convert|[Cc]onstraint|placeholder).*
#include <klp/klp.hpp>

#ifdef FIXED
extern "C" klp::text code;
#else
extern "C" int code(void *, void *);
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"cmdline_proc_show", code>>> {};

static_assert(klp::check<bad>);
