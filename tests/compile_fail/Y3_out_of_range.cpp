// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y3_the_sympos_is_out_of_range.*in_patch<.*klp_bad.*in_object<.*nf_tables.*function_named<.*nft_show.*found<2
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
struct bad
    : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::module<"nf_tables", klp::func<"nft_show", klp::sympos<2>>>> {
};
#else
struct bad
    : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::module<"nf_tables", klp::func<"nft_show", klp::sympos<3>>>> {
};
#endif

static_assert(klp::check<bad>);
