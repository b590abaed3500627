// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G8_a_name_is_a_string_literal_or_a_constexpr_array.*in_patch<.*klp_bad
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
constexpr char target[] = "xfs";
#else
constexpr const char *target = "xfs";
#endif

struct bad : klp::patch<"klp_bad", klp::module<target, klp::func<"f", code>>> {};

KLP_PATCH(bad);
