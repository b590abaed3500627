// SPDX-License-Identifier: MIT OR GPL-2.0
// ERRORS: any
// EXPECT: (a_member|is_member|constraints not satisfied)
#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>, klp::state<1>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">, klp::state<1>>> {};
#endif

static_assert(klp::check<bad>);
