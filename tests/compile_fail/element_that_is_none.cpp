// SPDX-License-Identifier: MIT OR GPL-2.0
// ERRORS: any
// EXPECT: (a_member|an_element|is_member|is_element|constraints not satisfied)
#include <klp/klp.hpp>

struct v1 : klp::patch<"klp_v1", klp::vmlinux<klp::func<"f">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<v1>> {};
#else
struct bad : klp::patch<"klp_bad", v1> {};
#endif

static_assert(klp::noops<bad>.size() == 1);
