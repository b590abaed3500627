// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G1_an_element_may_be_said_only_once.*in_patch<.*klp_bad
#include <klp/klp.hpp>

struct v1 : klp::patch<"klp_v1", klp::vmlinux<klp::func<"f">>> {};
struct v2 : klp::patch<"klp_v2", klp::vmlinux<klp::func<"g">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<v1, v2>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<v1>, klp::replace<v2>> {};
#endif

static_assert(klp::check<bad>);
