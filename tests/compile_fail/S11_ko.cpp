// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S11_a_module_name_has_only_letters_digits_and_underscores.*in_patch<.*klp_bad.*in_object<.*nfs.ko
#include <klp/klp.hpp>

#ifdef FIXED
#define NAME "nfs"
#else
#define NAME "nfs.ko"
#endif
struct bad : klp::patch<"klp_bad", klp::module<NAME, klp::func<"f">>> {};

static_assert(klp::check<bad>);
