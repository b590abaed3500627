// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text y_kernel_cmdline;
struct y_kernel : klp::patch<"klp_y_kernel",
    klp::vmlinux<
        klp::symbol<"max_threads">,
        klp::symbol<"nr_processes">,
        klp::symbol<"version_proc_show", klp::sympos<1>>,
        klp::symbol<"process_counts">,
        klp::symbol<"name_show", klp::as<"the_third_of_all_static_functions_whose_name_is_name_show">, klp::sympos<3>>,
        klp::func<"cmdline_proc_show", y_kernel_cmdline>>> {};

extern "C" klp::text y_user_show;
struct y_user : klp::patch<"klp_y_user",
    klp::module<"t_user",
        klp::symbol<"hidden">,
        klp::symbol<"twice">,
        klp::symbol<"counted">,
        klp::symbol<"t_lib_exported", klp::from<"t_lib">, klp::as<"lib_exported">>,
        klp::symbol<"t_lib_secret", klp::from<"t_lib">>,
        klp::func<"t_user_show", y_user_show>>> {};
