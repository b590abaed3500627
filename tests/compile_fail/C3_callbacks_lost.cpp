// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: C3_the_callbacks_of_a_predecessor_are_taken_over_or_abandoned.*in_patch<.*klp_bad.*in_object<.*nfs.*over_patch<.*klp_old.*the_word<.*pre_unpatch
#include <klp/klp.hpp>

extern "C" klp::text undo, prepare;
using old_callbacks = klp::callbacks<klp::pre_unpatch<undo>>;

struct old : klp::patch<"klp_old", klp::module<"nfs", klp::func<"f">, old_callbacks>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>,
                        klp::module<"nfs", klp::func<"f">, klp::callbacks<klp::pre_patch<prepare>>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::module<"nfs", klp::func<"f">>> {};
#endif

static_assert(klp::check<bad>);
