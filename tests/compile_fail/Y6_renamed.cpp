// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y6_the_compiler_gave_the_function_another_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*do_one.*did_you_mean<.*do_one.isra.0
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"do_one.isra.0">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"do_one">>> {};
#endif

static_assert(klp::check<bad>);
