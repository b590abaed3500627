// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text b_base_cmdline;
struct b_base : klp::patch<"klp_b_base",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", b_base_cmdline>>> {};

extern "C" klp::text b_first_uptime;
// The one whose transition is held open.
struct b_first : klp::patch<"klp_b_first",
    klp::replace<b_base>,
    klp::vmlinux<
        klp::func<"uptime_proc_show", b_first_uptime>>> {};

extern "C" klp::text b_second_version;
// The one that comes in between.
struct b_second : klp::patch<"klp_b_second",
    klp::replace<b_base, b_first>,
    klp::vmlinux<
        klp::func<"version_proc_show", b_second_version>>> {};
