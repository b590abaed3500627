// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: C4_an_object_with_callbacks_is_kept.*in_patch<.*klp_bad.*in_object<.*nfs.*over_patch<.*klp_below
#include <klp/klp.hpp>

extern "C" klp::text undo;

struct below : klp::patch<"klp_below", klp::module<"nfs", klp::callbacks<klp::post_unpatch<undo>>>> {};
struct old : klp::patch<"klp_old", klp::stacked_on<below>, klp::vmlinux<klp::func<"g">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::abandon_callbacks<"nfs">> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>> {};
#endif

static_assert(klp::check<bad>);
