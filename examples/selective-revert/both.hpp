// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_version_proc_show, klpp_uptime_proc_show;

struct both : klp::patch<"klp_both",
    klp::vmlinux<
        klp::func<"version_proc_show", klpp_version_proc_show>,
        klp::func<"uptime_proc_show", klpp_uptime_proc_show>>> {};
