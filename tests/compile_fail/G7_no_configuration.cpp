// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G7_a_condition_needs_the_configuration_of_a_kernel_from_Kbuild_or_a_snapshot.*the_word<.*CONFIG_NFS_V4
#ifdef FIXED
#define KLP_CONFIGURED
#define CONFIG_NFS_V4_MODULE 1
#endif
#include <klp/klp.hpp>

struct bad
    : klp::patch<"klp_bad", klp::module<"nfs", klp::func<"f">, klp::when<IS_ENABLED(CONFIG_NFS_V4), klp::func<"g">>>> {
};

static_assert(klp::check<bad>);
