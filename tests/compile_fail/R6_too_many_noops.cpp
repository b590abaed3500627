// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: R6_there_are_no_more_noops_than_allowed.*in_patch<.*klp_bad.*found<2.*allowed<1
#include <klp/klp.hpp>

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">, klp::func<"g">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::at_most_noops<2>, klp::replace<old>> {};
#else
struct bad : klp::patch<"klp_bad", klp::at_most_noops<1>, klp::replace<old>> {};
#endif

static_assert(klp::check<bad>);
