// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_object_has_no_such_symbol.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*max_thread.*in_kernel<.*6\.12\.0-test.*did_you_mean<.*max_threads
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOL klp::symbol<"max_threads">
#else
#define SYMBOL klp::symbol<"max_thread">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<SYMBOL, klp::func<"do_two">>> {};

static_assert(klp::check<bad>);
