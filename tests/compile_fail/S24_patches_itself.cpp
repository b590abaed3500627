// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_module_that_is_patched_has_another_name.*in_patch<.*nf_tables.*in_object<.*nf_tables
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "klp_nf_tables"
#else
#define NAME "nf_tables"
#endif
struct bad : klp::patch<NAME, klp::module<"nf_tables", klp::func<"f">>> {};

static_assert(klp::check<bad>);
