// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_func_symbol_and_the_like_stand_in_vmlinux_or_module.*in_patch<.*klp_bad.*the_word<.*klp::func
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::func<"f", code>> {};
#endif

KLP_PATCH(bad);
