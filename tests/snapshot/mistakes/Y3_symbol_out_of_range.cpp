// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y3_the_sympos_is_out_of_range.*in_patch<.*klp_bad.*in_object<.*nf_tables.*symbol_named<.*nf_tables_flowtables
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
#define MEMBERS klp::symbol<"nf_tables_flowtables", klp::sympos<1>>
#else
#define MEMBERS klp::symbol<"nf_tables_flowtables", klp::sympos<2>>
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<booted>,
                        klp::module<"nf_tables", klp::not_reloaded, MEMBERS, klp::func<"nft_do_chain">>> {};

static_assert(klp::check<bad>);
