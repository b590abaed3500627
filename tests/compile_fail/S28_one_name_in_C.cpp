// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S28_two_symbols_have_one_name_in_C.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*name_show.*the_word<.*name_show
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"name_show", klp::sympos<2>>, klp::symbol<"name_show", klp::sympos<3>, klp::as<"third">>
#else
#define SYMBOLS klp::symbol<"name_show", klp::sympos<2>>, klp::symbol<"name_show", klp::sympos<3>>
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
