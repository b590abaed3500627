// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text r1_cmdline, r1_bm_status_read;
struct r1 : klp::patch<"klp_r1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", r1_cmdline>>,
    klp::module<"binfmt_misc",
        klp::func<"bm_status_read", r1_bm_status_read>>> {};

extern "C" klp::text r2_version;
struct r2 : klp::patch<"klp_r2",
    klp::replace<r1>,
    klp::vmlinux<
        klp::func<"version_proc_show", r2_version>>> {};
