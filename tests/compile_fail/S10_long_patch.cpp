// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S10_an_object_name_must_fit_MODULE_NAME_LEN.*in_patch<.*a_module_with_a_name_of_fifty_six
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "short"
#else
#define NAME "a_module_with_a_name_of_fifty_six_letters_is_one_too_lon"
#endif
struct bad : klp::patch<NAME, klp::vmlinux<klp::func<"f">>> {};

static_assert(klp::check<bad>);
