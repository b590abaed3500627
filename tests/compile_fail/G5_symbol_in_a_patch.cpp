// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_func_symbol_and_the_like_stand_in_vmlinux_or_module.*in_patch<.*klp_bad.*the_word<.*klp::symbol
#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">, klp::symbol<"max_threads">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f">>, klp::symbol<"max_threads">> {};
#endif

static_assert(klp::check<bad>);
