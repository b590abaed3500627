// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: T4_the_version_of_a_state_never_goes_back.*in_patch<.*klp_bad.*over_patch<.*klp_lowest
#include <klp/klp.hpp>

struct lowest : klp::patch<"klp_lowest", klp::vmlinux<klp::func<"f">>, klp::state<7, 2>> {};
struct below : klp::patch<"klp_below", klp::stacked_on<lowest>, klp::vmlinux<klp::func<"g">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::stacked_on<below>, klp::vmlinux<klp::func<"h">>, klp::state<7, 2>> {};
#else
struct bad : klp::patch<"klp_bad", klp::stacked_on<below>, klp::vmlinux<klp::func<"h">>, klp::state<7, 1>> {};
#endif

static_assert(klp::check<bad>);
