// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_function_is_in_another_object.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*nft_do_chain.*it_is_in_object<.*nf_tables
#include <klp/klp.hpp>

#include "booted.hpp"

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::module<"nf_tables", klp::func<"nft_do_chain">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<booted>, klp::vmlinux<klp::func<"nft_do_chain">>> {};
#endif

static_assert(klp::check<bad>);
