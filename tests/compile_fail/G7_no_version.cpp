// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G7_a_condition_needs_the_configuration_of_a_kernel_from_Kbuild_or_a_snapshot.*the_word<.*LINUX_VERSION_CODE
#ifdef FIXED
#define LINUX_VERSION_CODE 396405
#endif
#include <klp/klp.hpp>

struct bad
    : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>,
                 klp::when<(LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)), klp::module<"nfs", klp::func<"g">>>> {};

static_assert(klp::check<bad>);
