// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_version_proc_show, klpp_uptime_proc_show;

struct v2 : klp::patch<"klp_v2",
    klp::vmlinux<
        klp::func<"version_proc_show", klpp_version_proc_show>,
        klp::func<"uptime_proc_show", klpp_uptime_proc_show>>> {};
