// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/klp.hpp>

extern "C" klp::text a_cmdline;
struct a : klp::patch<"klp_a",
    klp::vmlinux<
        klp::symbol<"max_threads">,
        klp::func<"cmdline_proc_show", a_cmdline>>> {};
KLP_PATCH(a);
