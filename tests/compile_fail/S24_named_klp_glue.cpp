// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_module_that_is_patched_has_another_name.*in_patch<.*klp_glue.*in_object<.*klp_glue
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "klp_glue_fix"
#else
#define NAME "klp_glue"
#endif
struct bad : klp::patch<NAME, klp::replace<>, klp::unknown<klp::discover>> {};

static_assert(klp::check<bad>);
