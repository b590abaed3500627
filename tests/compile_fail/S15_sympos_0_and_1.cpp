// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S15_sympos_0_and_1_are_the_same_function.*in_patch<.*klp_bad.*in_object<.*nfs.*function_named<.*nfs_read
#include <klp/klp.hpp>

#ifdef FIXED
#define POSITION 2
#else
#define POSITION 1
#endif
struct bad
    : klp::patch<"klp_bad", klp::module<"nfs", klp::func<"nfs_read">, klp::func<"nfs_read", klp::sympos<POSITION>>>> {};

static_assert(klp::check<bad>);
