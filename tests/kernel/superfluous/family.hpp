// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text s1_cmdline, s1_version;
struct s1 : klp::patch<"klp_s1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", s1_cmdline>,
        klp::func<"version_proc_show", s1_version>>> {};

extern "C" klp::text s2_uptime;
struct s2 : klp::patch<"klp_s2",
    klp::vmlinux<
        klp::func<"uptime_proc_show", s2_uptime>>> {};

extern "C" klp::text s3_filesystems;
struct s3 : klp::patch<"klp_s3",
    klp::replace<s1, s2>,
    klp::vmlinux<
        klp::func<"filesystems_proc_show", s3_filesystems>>> {};
