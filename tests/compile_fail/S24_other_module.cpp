// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S24_a_patch_has_the_name_of_its_module,.*in_patch<.*klp_bad.*did_you_mean<.*klp_other
// What Kbuild defines for each file.
#ifdef FIXED
#define KBUILD_MODNAME "klp_bad"
#else
#define KBUILD_MODNAME "klp_other"
#endif
#include <klp/klp.hpp>

extern "C" klp::text code;

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};

KLP_PATCH(bad);
