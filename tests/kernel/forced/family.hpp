// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text x_base_cmdline, x_base_version;
struct x_base : klp::patch<"klp_x_base",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", x_base_cmdline>,
        klp::func<"version_proc_show", x_base_version>>> {};

extern "C" klp::text x_next_version, x_next_uptime;
struct x_next : klp::patch<"klp_x_next",
    klp::replace<x_base>,
    klp::vmlinux<
        klp::func<"version_proc_show", x_next_version>,
        klp::func<"uptime_proc_show", x_next_uptime>>> {};
