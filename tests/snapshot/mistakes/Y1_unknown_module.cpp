// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_kernel_has_no_such_module.*in_patch<.*klp_bad.*in_object<.*nf_table.*did_you_mean<.*nf_tables
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::module<"nf_tables", klp::func<"nft_do_chain">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::module<"nf_table", klp::func<"nft_do_chain">>> {};
#endif

static_assert(klp::check<bad>);
