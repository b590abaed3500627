// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G4_a_replacing_patch_is_stacked_on_nothing.*in_patch<.*klp_bad
#include <klp/klp.hpp>

struct below : klp::patch<"klp_below", klp::vmlinux<klp::func<"f">>, klp::state<7, 2>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::stacked_on<below>, klp::vmlinux<klp::func<"g">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::stacked_on<below>, klp::replace<>, klp::vmlinux<klp::func<"g">>> {};
#endif

static_assert(klp::check<bad>);
