// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include "v1.hpp"
#include "v2.hpp"

extern "C" klp::text klpp_cmdline_proc_show, klpp_filesystems_proc_show, klpp_uptime_proc_show;

// v1, v2 or both may be live: v3 carries cmdline and uptime, adds filesystems and drops version, which becomes a no-op.
struct v3 : klp::patch<"klp_v3",
    klp::replace<v1, v2>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show", klpp_cmdline_proc_show>,
        klp::func<"uptime_proc_show", klpp_uptime_proc_show>,
        klp::func<"filesystems_proc_show", klpp_filesystems_proc_show>>> {};

static_assert(klp::noops<v3>.size() == 1);
static_assert(klp::noops<v3>.contains("vmlinux", "version_proc_show"));
