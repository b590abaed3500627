// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G8_a_name_is_a_string_literal_or_a_constexpr_array.*in_patch<.*klp_bad.*in_object<.*vmlinux
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
constexpr char target[] = "f";
#else
constexpr const char *target = "f";
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<target, code>>> {};

KLP_PATCH(bad);
