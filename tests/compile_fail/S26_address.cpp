// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S26_symbol_takes_sympos_as_and_from_each_at_most_once.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*max_threads
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"max_threads", klp::sympos<2>>
#else
#define SYMBOLS klp::symbol<"max_threads", 2>
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
