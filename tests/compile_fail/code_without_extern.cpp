// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: storage size of .*new_f|array type needs an explicit size
// ERRORS: 4 in 18
#include <klp/klp.hpp>

#ifdef FIXED
extern "C" klp::text new_f;
#else
klp::text new_f;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", new_f>>> {};

KLP_PATCH(bad);
