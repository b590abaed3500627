// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S8_a_func_without_code_cannot_be_emitted.*in_patch<.*klp_bad.*in_object<.*nfs.*function_named<.*nfs_read
#include <klp/klp.hpp>

extern "C" klp::text code;

struct bad : klp::patch<"klp_bad", klp::module<"nfs", klp::func<"nfs_write", code>,
#ifdef FIXED
                                               klp::func<"nfs_read", code>
#else
                                               klp::func<"nfs_read">
#endif
                                               >> {
};

KLP_PATCH(bad);
