// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S11_a_module_name_has_only_letters_digits_and_underscores.*in_patch<.*klp-bad
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "klp_bad"
#else
#define NAME "klp-bad"
#endif
struct bad : klp::patch<NAME, klp::vmlinux<klp::func<"f">>> {};

static_assert(klp::check<bad>);
