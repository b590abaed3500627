// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_snapshot_lacks_the_symbols_of_this_module.*in_patch<.*klp_bad.*in_object<.*btrfs
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::module<"mmc_core", klp::func<"mmc_add_card">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::module<"btrfs", klp::func<"btrfs_sync_file">>> {};
#endif

static_assert(klp::check<bad>);
