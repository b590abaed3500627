// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S14_a_function_may_be_listed_only_once.*in_patch<.*klp_old.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
#include <klp/klp.hpp>

// The mistake is in a predecessor, and that is what the message names.
struct old : klp::patch<"klp_old", klp::vmlinux<
#ifndef FIXED
                                       klp::func<"cmdline_proc_show">,
#endif
                                       klp::func<"cmdline_proc_show">>> {
};

struct next : klp::patch<"klp_next", klp::replace<old>, klp::vmlinux<klp::func<"f">>> {};

static_assert(klp::noops<next>.size() < 3);
