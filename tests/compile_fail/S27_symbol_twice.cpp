// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S27_a_symbol_may_be_listed_only_once.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*max_threads
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"max_threads">
#else
#define SYMBOLS klp::symbol<"max_threads">, klp::symbol<"max_threads", klp::sympos<1>>
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
