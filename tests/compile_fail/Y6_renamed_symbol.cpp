// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y6_the_compiler_gave_the_function_another_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*do_one.*in_kernel<.*6\.12\.0-test.*did_you_mean<.*do_one\.isra\.0
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOL klp::symbol<"do_one.isra.0", klp::as<"do_one">>
#else
#define SYMBOL klp::symbol<"do_one">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<SYMBOL, klp::func<"do_two">>> {};

static_assert(klp::check<bad>);
