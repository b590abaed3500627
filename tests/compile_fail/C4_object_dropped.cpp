// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: C4_an_object_with_callbacks_is_kept_or_its_callbacks_are_abandoned.*in_patch<.*klp_bad.*in_object<.*nfs.*over_patch<.*klp_old.*the_word<.*pre_unpatch
#include <klp/klp.hpp>

extern "C" klp::text undo;
using old_callbacks = klp::callbacks<klp::pre_unpatch<undo>>;

struct old : klp::patch<"klp_old", klp::module<"nfs", klp::func<"f">, old_callbacks>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::abandon_callbacks<"nfs">> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::abandon_callbacks<"vmlinux">> {};
#endif

static_assert(klp::check<bad>);
