// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S7_no_symbol_has_such_a_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*(f|102)
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
using member = klp::func<"g", code>;
#else
using member = klp::func<"f\0g", code>; // the kernel reads it as f
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>, member>> {};

static_assert(klp::check<bad>);
