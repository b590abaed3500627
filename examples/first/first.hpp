// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

// Replacement code is C, in first.c; here only its address counts.
extern "C" klp::text klpp_cmdline_proc_show;

struct first : klp::patch<"klp_first",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", klpp_cmdline_proc_show>>> {};
