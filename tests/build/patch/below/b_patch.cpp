// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/klp.hpp>

extern "C" klp::text b_cmdline;
struct b : klp::patch<"klp_b",
    klp::vmlinux<
        klp::symbol<"max_threads">,
        klp::func<"cmdline_proc_show", b_cmdline>>> {};
KLP_PATCH(b);
