// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: T3_a_replacing_patch_has_every_state_of_its_predecessors.*in_patch<.*klp_bad.*over_patch<.*klp_below
#include <klp/klp.hpp>

struct below : klp::patch<"klp_below", klp::vmlinux<klp::func<"f">>, klp::state<7, 2>> {};
struct old : klp::patch<"klp_old", klp::stacked_on<below>, klp::vmlinux<klp::func<"g">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"g">>, klp::state<7, 2>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"g">>> {};
#endif

static_assert(klp::check<bad>);
