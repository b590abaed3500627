// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_module_that_is_patched_has_another_name.*in_patch<.*nfs.*in_object<.*nfs.*over_patch<.*klp_old
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "klp_nfs"
#else
#define NAME "nfs"
#endif
struct old : klp::patch<"klp_old", klp::module<"nfs", klp::func<"f">>> {};
struct bad : klp::patch<NAME, klp::replace<old>> {};

static_assert(klp::check<bad>);
