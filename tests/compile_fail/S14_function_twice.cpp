// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S14_a_function_may_be_listed_only_once.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
#include <klp/klp.hpp>

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"cmdline_proc_show">,
#ifndef FIXED
                                                klp::revert<"cmdline_proc_show">,
#endif
                                                klp::func<"version_proc_show">>> {
};

static_assert(klp::check<bad>);
