// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S8_a_callback_has_code_or_is_left_out.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*post_patch
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
constexpr klp::insn *nil = code;
#else
constexpr klp::insn *nil = nullptr;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::callbacks<klp::post_patch<nil>>>> {};

KLP_PATCH(bad);
