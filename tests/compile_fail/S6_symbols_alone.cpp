// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S6_a_patch_must_change_something.*in_patch<.*klp_bad
#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::symbol<"max_threads">>, klp::module<"nfs", klp::func<"f">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::symbol<"max_threads">>> {};
#endif

static_assert(klp::check<bad>);
