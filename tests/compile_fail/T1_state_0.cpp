// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: T1_the_id_of_a_state_is_not_0.*in_patch<.*klp_bad
#include <klp/klp.hpp>

#ifdef FIXED
#define ID 1
#else
#define ID 0
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>, klp::state<ID, 2>> {};

static_assert(klp::check<bad>);
