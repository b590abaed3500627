// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S33_not_reloaded_or_reloadable_is_said_of_a_module_with_symbols.*in_patch<.*klp_bad.*in_object<.*nfs.*the_word<.*klp::reloadable
#include <klp/klp.hpp>

extern "C" klp::text after;

#ifdef FIXED
#define OBJECT klp::module<"nfs", klp::symbol<"s">, klp::reloadable, klp::func<"f">>
#else
#define OBJECT klp::module<"nfs", klp::reloadable, klp::func<"f">>
#endif
struct bad : klp::patch<"klp_bad", OBJECT> {};

static_assert(klp::check<bad>);
