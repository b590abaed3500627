// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_snapshot_lacks_the_symbols_of_this_module.*in_patch<.*klp_bad.*in_object<.*xfs.*in_kernel<.*6\.12\.0-test
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::module<"nf_tables", klp::func<"nft_do_chain">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::module<"xfs", klp::func<"xfs_do">>> {};
#endif

static_assert(klp::check<bad>);
