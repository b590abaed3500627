// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S29_the_name_in_C_is_an_identifier.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*f.isra.0
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"f.isra.0", klp::as<"f">>
#else
#define SYMBOLS klp::symbol<"f.isra.0">
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
