// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y6_the_compiler_gave_the_function_another_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*__build_flow_key.*did_you_mean<.*__build_flow_key\.constprop\.0
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"__build_flow_key.constprop.0">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"__build_flow_key">>> {};
#endif

static_assert(klp::check<bad>);
