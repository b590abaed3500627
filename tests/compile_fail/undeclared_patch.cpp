// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT-GCC: .bad. does not name a type
// EXPECT-CLANG: unknown type name 'bad'
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
#endif

KLP_PATCH(bad);
