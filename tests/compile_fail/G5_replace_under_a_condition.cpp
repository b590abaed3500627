// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_replace_stands_in_patch_itself.*in_patch<.*klp_bad.*the_word<.*klp::replace
#include <klp/klp.hpp>

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"f">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::when<true, klp::replace<old>>, klp::vmlinux<klp::func<"f">>> {};
#endif

static_assert(klp::check<bad>);
