// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y18_the_kernel_refuses_this_module_when_it_is_loaded_again.*in_patch<.*klp_bad.*in_object<.*nf_tables.*symbol_named<.*nf_tables_flowtables
// BEFORE: 6.3: later kernels have no such limit
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
#define MEMBERS klp::symbol<"nf_tables_flowtables">, klp::reloadable
#else
#define MEMBERS klp::symbol<"nf_tables_flowtables">
#endif
struct bad
    : klp::patch<"klp_bad", klp::built_for<booted>, klp::module<"nf_tables", MEMBERS, klp::func<"nft_do_chain">>> {};

static_assert(klp::check<bad>);
