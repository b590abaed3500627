// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y6_the_compiler_gave_the_function_another_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*__build_flow_key.*did_you_mean<.*__build_flow_key\.constprop\.0
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
#define MEMBERS klp::symbol<"__build_flow_key.constprop.0", klp::as<"__build_flow_key">>
#else
#define MEMBERS klp::symbol<"__build_flow_key">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<MEMBERS, klp::func<"cmdline_proc_show">>> {};

static_assert(klp::check<bad>);
