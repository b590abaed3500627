// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S7_a_function_needs_a_name.*in_patch<.*klp_bad.*in_object<.*vmlinux
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "f"
#else
#define NAME ""
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<NAME>>> {};

static_assert(klp::check<bad>);
