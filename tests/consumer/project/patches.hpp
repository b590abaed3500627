// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text v2_cmdline_proc_show;

// clang-format off
struct v1 : klp::patch<"consumer_v1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show">,
        klp::func<"version_proc_show">>> {};

struct cve_2024_1 : klp::fix<"CVE-2024-1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", v2_cmdline_proc_show>>> {};

struct v2 : klp::patch<"consumer_v2",
    klp::replace<v1>,
    cve_2024_1> {};
// clang-format on
