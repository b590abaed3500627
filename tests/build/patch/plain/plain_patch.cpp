// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/klp.hpp>

extern "C" klp::text plain_cmdline;
struct plain : klp::patch<"klp_plain",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", plain_cmdline>>> {};
KLP_PATCH(plain);
