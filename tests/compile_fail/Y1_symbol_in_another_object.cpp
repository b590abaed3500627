// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_symbol_is_in_another_object.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*nft_secret.*in_kernel<.*6\.12\.0-test.*it_is_in_object<.*nf_tables
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOL klp::symbol<"max_threads">
#else
#define SYMBOL klp::symbol<"nft_secret">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<SYMBOL, klp::func<"do_two">>> {};

static_assert(klp::check<bad>);
