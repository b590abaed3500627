// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G3_replace_takes_other_patches_whose_headers_are_included.*in_patch<.*klp_bad.*the_word<.*bad
#include <klp/klp.hpp>

#ifdef FIXED
struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};
using replaced = old;
#else
struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};
struct bad;
using replaced = bad;
#endif
struct bad : klp::patch<"klp_bad", klp::replace<replaced>, klp::vmlinux<klp::func<"f">>> {};

static_assert(klp::noops<bad>.empty());
