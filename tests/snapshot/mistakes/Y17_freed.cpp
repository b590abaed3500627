// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y17_the_symbol_is_freed_after_boot.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*boot_command_line
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
#define MEMBERS klp::symbol<"saved_command_line">
#else
#define MEMBERS klp::symbol<"boot_command_line">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<MEMBERS, klp::func<"cmdline_proc_show">>> {};

static_assert(klp::check<bad>);
