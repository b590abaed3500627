// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_kernel_has_no_such_module.*in_patch<.*klp_bad.*in_object<.*xsf.*in_kernel<.*6.12.0-test.*did_you_mean<.*xfs
#include <klp/klp.hpp>

extern "C" klp::text code;

#include "a_kernel.hpp"

#ifdef FIXED
#define NAME "xfs"
#else
#define NAME "xsf"
#endif

struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::module<NAME, klp::callbacks<klp::pre_patch<code>>>> {
};

KLP_PATCH(bad);
