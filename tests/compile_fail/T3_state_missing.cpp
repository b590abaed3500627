// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: T3_a_replacing_patch_has_every_state_of_its_predecessors.*in_patch<.*klp_bad.*over_patch<.*klp_old.*the_state<7
#include <klp/klp.hpp>

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>, klp::state<7, 2>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"f">>, klp::state<7, 2>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"f">>, klp::state<8, 2>> {};
#endif

static_assert(klp::noops<bad>.empty());
