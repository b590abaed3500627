// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text y_vmlinux_cmdline;
struct y_vmlinux : klp::patch<"klp_y_vmlinux",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", y_vmlinux_cmdline>>> {};
