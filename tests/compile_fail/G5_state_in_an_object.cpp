// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*klp::state
#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>, klp::state<1>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">, klp::state<1>>> {};
#endif

static_assert(klp::check<bad>);
