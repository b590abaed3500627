// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_symbol_is_in_another_object.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*nf_tables_flowtables.*it_is_in_object<.*nf_tables
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
#define MEMBERS klp::symbol<"max_threads">
#else
#define MEMBERS klp::symbol<"nf_tables_flowtables">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<MEMBERS, klp::func<"cmdline_proc_show">>> {};

static_assert(klp::check<bad>);
