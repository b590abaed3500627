// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S6_a_patch_must_change_something.*in_patch<.*klp_bad.*in_object<.*nfs
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
using none = klp::callbacks<klp::pre_patch<code>>;
#else
using none = klp::callbacks<>;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>, klp::module<"nfs", none>> {};

static_assert(klp::check<bad>);
