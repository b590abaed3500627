// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S29_the_name_in_C_is_an_identifier.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*f
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"f", klp::as<"f2">>
#else
#define SYMBOLS klp::symbol<"f", klp::as<"2f">>
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
