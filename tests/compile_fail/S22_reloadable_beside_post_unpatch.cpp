// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S22_an_object_has_one_callback_of_each_kind.*in_patch<.*klp_bad.*in_object<.*nfs.*the_word<.*klp::reloadable
#include <klp/klp.hpp>

extern "C" klp::text after;

#ifdef FIXED
#define OBJECT                                                                                                         \
    klp::module<"nfs", klp::symbol<"s">, klp::not_reloaded, klp::func<"f">, klp::callbacks<klp::post_unpatch<after>>>
#else
#define OBJECT                                                                                                         \
    klp::module<"nfs", klp::symbol<"s">, klp::reloadable, klp::func<"f">, klp::callbacks<klp::post_unpatch<after>>>
#endif
struct bad : klp::patch<"klp_bad", OBJECT> {};

static_assert(klp::check<bad>);
