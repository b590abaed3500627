// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_cmdline_proc_show;

struct cve_2024_1 : klp::fix<"CVE-2024-1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", klpp_cmdline_proc_show>>> {};
