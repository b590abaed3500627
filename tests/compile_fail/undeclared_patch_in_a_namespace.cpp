// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT-GCC: .my. does not name a type
// EXPECT-CLANG: use of undeclared identifier 'my'
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
KLP_PATCH(bad);
#else
KLP_PATCH(my::bad);
#endif
