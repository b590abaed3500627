// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S7_no_symbol_has_such_a_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*max_threads,1
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"max_threads">
#else
#define SYMBOLS klp::symbol<"max_threads,1">
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
