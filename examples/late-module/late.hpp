// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_bm_status_read, klpp_cmdline_proc_show;

// The module need not be loaded: the kernel patches it when it comes.
struct late : klp::patch<"klp_late",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", klpp_cmdline_proc_show>>,
    klp::module<"binfmt_misc",
        klp::func<"bm_status_read", klpp_bm_status_read>>> {};
