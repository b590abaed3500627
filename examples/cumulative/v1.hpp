// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_cmdline_proc_show;

struct v1 : klp::patch<"klp_v1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", klpp_cmdline_proc_show>>> {};
