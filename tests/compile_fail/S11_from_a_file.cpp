// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S11_a_module_name_has_only_letters.*in_patch<.*klp_bad.*in_object<.*sun-rpc.*symbol_named<.*s
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"s", klp::from<"sunrpc">>
#else
#define SYMBOLS klp::symbol<"s", klp::from<"sun-rpc">>
#endif
struct bad : klp::patch<"klp_bad", klp::module<"nfs", SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
