// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_function_is_in_another_object.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*nft_do_chain.*it_is_in_object<.*nf_tables
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::module<"nf_tables", klp::func<"nft_do_chain">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"nft_do_chain">>> {};
#endif

static_assert(klp::check<bad>);
