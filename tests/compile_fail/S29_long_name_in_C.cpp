// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S29_the_name_in_C_is_too_long_for_modpost.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*aaaa.*found<56.*allowed<55
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
#else
#define SYMBOLS klp::symbol<"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab">
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
