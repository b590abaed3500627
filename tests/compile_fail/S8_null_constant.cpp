// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S8_a_func_without_code_cannot_be_emitted.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*g
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
constexpr klp::insn *nil = code;
#else
constexpr klp::insn *nil = nullptr;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>, klp::func<"g", nil>>> {};

KLP_PATCH(bad);
