// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT-GCC: token "::" is not valid in preprocessor expressions
// EXPECT-CLANG: invalid token at start of a preprocessor expression
#ifdef FIXED
#define KLP_CONFIGURED
#endif
#include <klp/klp.hpp>

#if IS_ENABLED(CONFIG_NFS_V4)
#define NAME "g"
#else
#define NAME "f"
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<NAME>>> {};

static_assert(klp::check<bad>);
