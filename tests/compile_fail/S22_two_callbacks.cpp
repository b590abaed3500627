// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S22_an_object_has_one_callback_of_each_kind.*in_patch<.*klp_bad.*in_object<.*nfs
#include <klp/klp.hpp>

extern "C" klp::text here, there;

#ifdef FIXED
#define KIND post_patch
#else
#define KIND pre_patch
#endif
struct bad : klp::patch<"klp_bad", klp::module<"nfs", klp::callbacks<klp::pre_patch<here>, klp::KIND<there>>>> {};

static_assert(klp::check<bad>);
