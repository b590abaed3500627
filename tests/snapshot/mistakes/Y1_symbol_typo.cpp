// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_object_has_no_such_symbol.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*max_thraeds.*did_you_mean<.*max_threads
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
#define MEMBERS klp::symbol<"max_threads">
#else
#define MEMBERS klp::symbol<"max_thraeds">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<MEMBERS, klp::func<"cmdline_proc_show">>> {};

static_assert(klp::check<bad>);
