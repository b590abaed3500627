// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

// None is checked against a kernel's snapshot, which would refuse these when they are compiled.
extern "C" klp::text z_raw_cmdline, z_missing_cmdline, z_ambiguous_cmdline, z_position_cmdline, z_late_show, z_wrong_object_show;

struct z_raw : klp::patch<"klp_z_raw",
    klp::vmlinux<
        klp::symbol<"max_threads">,
        klp::func<"cmdline_proc_show", z_raw_cmdline>>> {};

struct z_missing : klp::patch<"klp_z_missing",
    klp::vmlinux<
        klp::symbol<"klp_no_such_variable">,
        klp::func<"cmdline_proc_show", z_missing_cmdline>>> {};

struct z_ambiguous : klp::patch<"klp_z_ambiguous",
    klp::vmlinux<
        klp::symbol<"name_show">,
        klp::func<"cmdline_proc_show", z_ambiguous_cmdline>>> {};

struct z_position : klp::patch<"klp_z_position",
    klp::vmlinux<
        klp::symbol<"name_show", klp::sympos<9999>>,
        klp::func<"cmdline_proc_show", z_position_cmdline>>> {};

struct z_late : klp::patch<"klp_z_late",
    klp::module<"t_late",
        klp::symbol<"t_late_gone">,
        klp::func<"t_late_show", z_late_show>>> {};

// A symbol of the kernel in a section for t_late: the description has no word for that, its C file lists it.
struct z_wrong_object : klp::patch<"klp_z_wrong_object",
    klp::module<"t_late",
        klp::func<"t_late_show", z_wrong_object_show>>> {};
