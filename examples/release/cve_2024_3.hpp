// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_uptime_proc_show, klpp_bm_status_read;

// In two objects; the second is there only if the kernel has that module.
struct cve_2024_3 : klp::fix<"CVE-2024-3",
    klp::vmlinux<
        klp::func<"uptime_proc_show", klpp_uptime_proc_show>>,
    klp::when<IS_MODULE(CONFIG_BINFMT_MISC),
        klp::module<"binfmt_misc",
            klp::func<"bm_status_read", klpp_bm_status_read>>>> {};
