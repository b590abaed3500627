// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S16_sympos_0_or_1_is_written_as_the_predecessor_has_it.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*f\b
#include <klp/klp.hpp>

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"f">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"f", klp::sympos<1>>>> {};
#endif

static_assert(klp::check<bad>);
