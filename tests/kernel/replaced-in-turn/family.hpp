// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text c1_cmdline, c1_version;
struct c1 : klp::patch<"klp_c1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", c1_cmdline>,
        klp::func<"version_proc_show", c1_version>>> {};

extern "C" klp::text c2_version, c2_uptime;
struct c2 : klp::patch<"klp_c2",
    klp::replace<c1>,
    klp::vmlinux<
        klp::func<"version_proc_show", c2_version>,
        klp::func<"uptime_proc_show", c2_uptime>>> {};

extern "C" klp::text c3_filesystems;
struct c3 : klp::patch<"klp_c3",
    klp::replace<c1, c2>,
    klp::vmlinux<
        klp::func<"filesystems_proc_show", c3_filesystems>>> {};

extern "C" klp::text c4_cmdline;
struct c4 : klp::patch<"klp_c4",
    klp::replace<c2, c3>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show", c4_cmdline>>> {};

static_assert(klp::noops<c2>.size() == 1 && klp::noops<c3>.size() == 3 && klp::noops<c4>.size() == 3);
