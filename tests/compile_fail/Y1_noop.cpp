// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y1_the_object_has_no_such_function.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*gone_since
// The no-op for a function that this kernel never had.
#include "a_kernel.hpp"

#include <klp/klp.hpp>

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"gone_since">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"do_two">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"do_two">>, klp::built_for<a_kernel>> {};
#endif

static_assert(klp::check<bad>);
