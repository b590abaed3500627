// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text h_base_cmdline, h_base_version;
struct h_base : klp::patch<"klp_h_base",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", h_base_cmdline>,
        klp::func<"version_proc_show", h_base_version>>> {};

extern "C" klp::text h_next_version, h_next_uptime;
// Version is hooked a second time before uptime cannot be; the no-op comes after both.
struct h_next : klp::patch<"klp_h_next",
    klp::replace<h_base>,
    klp::vmlinux<
        klp::func<"version_proc_show", h_next_version>,
        klp::func<"uptime_proc_show", h_next_uptime>>> {};
