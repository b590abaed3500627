// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: klp: G1: .*one klp::sympos
// ERRORS: any
#include <klp/klp.hpp>

#ifdef FIXED
using member = klp::revert<"f", klp::sympos<2>>;
#else
using member = klp::revert<"f", klp::sympos<2>, klp::sympos<3>>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<member>> {};

static_assert(klp::check<bad>);
