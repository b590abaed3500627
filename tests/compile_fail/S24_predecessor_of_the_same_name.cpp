// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_release_has_a_module_name_of_its_own.*in_patch<.*klp_fix.*over_patch<.*klp_fix
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "klp_fix_2"
#else
#define NAME "klp_fix"
#endif
struct old : klp::patch<"klp_fix", klp::vmlinux<klp::func<"f">>> {};
struct bad : klp::patch<NAME, klp::replace<old>, klp::vmlinux<klp::func<"f">>> {};

static_assert(klp::check<bad>);
