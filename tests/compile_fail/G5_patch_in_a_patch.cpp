// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_a_patch_stands_in_replace_or_stacked_on.*in_patch<.*klp_bad.*the_word<.*v1
#include <klp/klp.hpp>

struct v1 : klp::patch<"klp_v1", klp::vmlinux<klp::func<"f">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<v1>> {};
#else
struct bad : klp::patch<"klp_bad", v1> {};
#endif

static_assert(klp::check<bad>);
