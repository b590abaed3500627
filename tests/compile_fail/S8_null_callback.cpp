// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: klp: S8: a callback has code
// ERRORS: any
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
using both = klp::callbacks<klp::pre_patch<code>>;
#else
using both = klp::callbacks<klp::pre_patch<code>, klp::post_unpatch<nullptr>>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">, both>> {};

static_assert(klp::check<bad>);
