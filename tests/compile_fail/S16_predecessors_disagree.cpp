// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S16_predecessors_agree_on_sympos_0_or_1.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*f
#include <klp/klp.hpp>

extern "C" klp::text code;

struct v1 : klp::patch<"klp_v1", klp::vmlinux<klp::func<"f", klp::sympos<1>>>> {};
#ifdef FIXED
struct v2 : klp::patch<"klp_v2", klp::vmlinux<klp::func<"f", klp::sympos<1>>>> {};
#else
struct v2 : klp::patch<"klp_v2", klp::vmlinux<klp::func<"f">>> {};
#endif

struct bad : klp::patch<"klp_bad", klp::replace<v1, v2>, klp::vmlinux<klp::func<"f", code, klp::sympos<1>>>> {};

KLP_PATCH(bad);
