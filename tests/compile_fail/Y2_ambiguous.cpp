// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y2_an_ambiguous_name_needs_a_sympos.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*seq_show.*found<4
#include "a_kernel.hpp"

#include <klp/klp.hpp>

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"seq_show", klp::sympos<2>>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"seq_show">>> {};
#endif

static_assert(klp::check<bad>);
