// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: T2_the_id_of_a_state_is_unique.*in_patch<.*klp_bad.*the_state<5
#include <klp/klp.hpp>

#ifdef FIXED
#define ID 6
#else
#define ID 5
#endif
struct bad : klp::patch<"klp_bad", klp::state<5, 1>, klp::vmlinux<klp::func<"f">>, klp::state<ID, 2>> {};

static_assert(klp::check<bad>);
