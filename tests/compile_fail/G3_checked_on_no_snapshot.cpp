// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G3_built_for_takes_snapshots_whose_headers_are_included.*in_patch<.*klp_bad.*the_word<.*linux_6_12
#include <klp/klp.hpp>

extern "C" klp::text code;

#include <klp/check_on.hpp>

#include "a_kernel.hpp"

#ifdef FIXED
using linux_6_12 = a_kernel;
#else
struct linux_6_12;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"do_two", code>>> {};

static_assert(klp::check_on<bad, linux_6_12>);
