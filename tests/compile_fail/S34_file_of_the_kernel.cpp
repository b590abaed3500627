// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S34_a_file_of_the_patch_in_sysfs_has_this_name.*in_patch<.*klp_bad.*in_object<.*enabled
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
#define NAME "xfs"
#else
#define NAME "enabled"
#endif

struct bad : klp::patch<"klp_bad", klp::module<NAME, klp::func<"f", code>>> {};

KLP_PATCH(bad);
