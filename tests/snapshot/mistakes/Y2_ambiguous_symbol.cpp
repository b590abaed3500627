// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y2_an_ambiguous_name_needs_a_sympos.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*name_show
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
#define MEMBERS klp::symbol<"name_show", klp::sympos<10>>
#else
#define MEMBERS klp::symbol<"name_show">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<MEMBERS, klp::func<"cmdline_proc_show">>> {};

static_assert(klp::check<bad>);
