// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT-GCC: the value of .target. is not usable in a constant expression
// EXPECT-CLANG: non-type template argument is not a constant expression
// ERRORS: 4 in 27
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
constexpr char target[] = "f";
#else
const char target[] = "f";
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<target, code>>> {};

KLP_PATCH(bad);
