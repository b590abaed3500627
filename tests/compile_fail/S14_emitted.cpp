// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S14_a_function_may_be_listed_only_once.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
#include <klp/klp.hpp>

extern "C" klp::text code;

struct bad : klp::patch<"klp_bad", klp::vmlinux<
#ifndef FIXED
                                       klp::func<"cmdline_proc_show", code>,
#endif
                                       klp::func<"cmdline_proc_show", code>>> {
};

KLP_PATCH(bad);
