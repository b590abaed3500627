// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G9_KLP_PATCH_stands_in_the_namespace_of_the_patch_and_takes_its_name_alone, my::bad.*in_patch<.*klp_bad
#include <klp/klp.hpp>

extern "C" klp::text code;

namespace my {
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
#ifdef FIXED
KLP_PATCH(bad);
#endif
} // namespace my

#ifndef FIXED
KLP_PATCH(my::bad);
#endif
