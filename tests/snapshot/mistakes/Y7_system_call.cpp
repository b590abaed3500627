// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y7_a_system_call_has_the_name_of_its_wrapper.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*sys_getpid.*did_you_mean<.*__x64_sys_getpid
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"__x64_sys_getpid">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"sys_getpid">>> {};
#endif

static_assert(klp::check<bad>);
