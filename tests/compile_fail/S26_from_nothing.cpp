// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S26_symbol_takes_sympos_as_and_from_each_at_most_once.*in_patch<.*klp_bad.*in_object<.*nfs.*symbol_named<.*s
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"s", klp::from<"sunrpc">>
#else
#define SYMBOLS klp::symbol<"s", klp::from<"">>
#endif
struct bad : klp::patch<"klp_bad", klp::module<"nfs", SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
