// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y3_the_sympos_is_out_of_range.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*seq_show.*in_kernel<.*6\.12\.0-test.*found<4
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOL klp::symbol<"seq_show", klp::sympos<3>>
#else
#define SYMBOL klp::symbol<"seq_show", klp::sympos<5>>
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<SYMBOL, klp::func<"do_two">>> {};

static_assert(klp::check<bad>);
