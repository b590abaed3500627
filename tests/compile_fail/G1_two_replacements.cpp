// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: klp: G1: klp::func takes one replacement
// ERRORS: any
#include <klp/klp.hpp>

extern "C" klp::text code, other_code;

#ifdef FIXED
using member = klp::func<"f", code, klp::sympos<2>>;
#else
using member = klp::func<"f", code, other_code>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<member>> {};

static_assert(klp::check<bad>);
