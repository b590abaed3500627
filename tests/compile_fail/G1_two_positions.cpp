// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G1_a_function_has_one_replacement_and_one_sympos.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*f
#include <klp/klp.hpp>

#ifdef FIXED
using member = klp::revert<"f", klp::sympos<2>>;
#else
using member = klp::revert<"f", klp::sympos<2>, klp::sympos<3>>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<member>> {};

static_assert(klp::check<bad>);
