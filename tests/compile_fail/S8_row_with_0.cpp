// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: row.*ambiguous|ambiguous.*row
// ERRORS: any
#include <klp/klp.hpp>

extern "C" klp::text code;

// A position, but in the place of the code.
#ifdef FIXED
constexpr klp::row rows[] = {{"f", code, 0}};
#else
constexpr klp::row rows[] = {{"f", 0}};
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::table<rows>>> {};

KLP_PATCH(bad);
