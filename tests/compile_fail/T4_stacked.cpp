// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: T4_the_version_of_a_state_never_goes_back.*in_patch<.*klp_bad.*over_patch<.*klp_below
#include <klp/klp.hpp>

struct below : klp::patch<"klp_below", klp::vmlinux<klp::func<"f">>, klp::state<7, 2>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::stacked_on<below>, klp::vmlinux<klp::func<"g">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::stacked_on<below>, klp::vmlinux<klp::func<"g">>, klp::state<7, 1>> {};
#endif

static_assert(klp::check<bad>);
