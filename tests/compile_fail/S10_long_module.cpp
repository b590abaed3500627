// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S10_an_object_name_must_fit_MODULE_NAME_LEN.*in_patch<.*klp_bad.*in_object<.*a_module_with_a_name_of_fifty_six
#include <klp/klp.hpp>

#define NAME "a_module_with_a_name_of_fifty_six_letters_is_one_too_lon"
#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::module<"nfs", klp::func<"f">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::module<NAME, klp::func<"f">>> {};
#endif

static_assert(sizeof(NAME) - 1 == 56);
static_assert(klp::check<bad>);
