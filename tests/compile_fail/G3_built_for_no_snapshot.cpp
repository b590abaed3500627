// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G3_built_for_takes_snapshots_whose_headers_are_included.*in_patch<.*klp_bad.*the_word<.*linux_6_12
#include <klp/klp.hpp>

extern "C" klp::text code;

#include "a_kernel.hpp"

#ifdef FIXED
using linux_6_12 = a_kernel;
#else
struct linux_6_12;
#endif

struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel, linux_6_12>, klp::vmlinux<klp::func<"do_two", code>>> {};

KLP_PATCH(bad);
