// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S8_a_callback_has_code_or_is_left_out.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*post_unpatch
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
using both = klp::callbacks<klp::pre_patch<code>>;
#else
using both = klp::callbacks<klp::pre_patch<code>, klp::post_unpatch<nullptr>>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">, both>> {};

static_assert(klp::check<bad>);
