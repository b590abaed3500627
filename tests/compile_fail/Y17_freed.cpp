// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y17_the_symbol_is_freed_after_boot.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*do_setup.*in_kernel<.*6\.12\.0-test
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOL klp::symbol<"native_read">
#else
#define SYMBOL klp::symbol<"do_setup">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<SYMBOL, klp::func<"do_two">>> {};

static_assert(klp::check<bad>);
