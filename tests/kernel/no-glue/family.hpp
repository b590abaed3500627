// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text g_base_cmdline;
struct g_base : klp::patch<"klp_g_base",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", g_base_cmdline>>> {};

extern "C" klp::text g_next_uptime;
struct g_next : klp::patch<"klp_g_next",
    klp::replace<g_base>,
    klp::vmlinux<
        klp::func<"uptime_proc_show", g_next_uptime>>> {};
