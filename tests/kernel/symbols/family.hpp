// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text y_kernel_cmdline;
struct y_kernel : klp::patch<"klp_y_kernel",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", y_kernel_cmdline>>> {};

extern "C" klp::text y_user_show;
struct y_user : klp::patch<"klp_y_user",
    klp::module<"t_user",
        klp::func<"t_user_show", y_user_show>>> {};
