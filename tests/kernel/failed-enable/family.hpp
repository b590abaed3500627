// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text f_base_cmdline, f_base_version;
struct f_base : klp::patch<"klp_f_base",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", f_base_cmdline>,
        klp::func<"version_proc_show", f_base_version>>> {};

extern "C" klp::text f_callback_uptime, f_callback_pre_patch;
// Fails in its own callback, after its no-ops were made real.
struct f_callback : klp::patch<"klp_f_callback",
    klp::replace<f_base>,
    klp::vmlinux<
        klp::callbacks<klp::pre_patch<f_callback_pre_patch>>,
        klp::func<"uptime_proc_show", f_callback_uptime>>> {};

extern "C" klp::text f_second_uptime, f_second_bm_status_read, f_second_pre_patch;
// Fails in its second object, when those of the first are hooked.
struct f_second : klp::patch<"klp_f_second",
    klp::replace<f_base>,
    klp::vmlinux<
        klp::func<"uptime_proc_show", f_second_uptime>>,
    klp::module<"binfmt_misc",
        klp::callbacks<klp::pre_patch<f_second_pre_patch>>,
        klp::func<"bm_status_read", f_second_bm_status_read>>> {};

extern "C" klp::text f_symbol_uptime;
// Fails before any callback is called.
struct f_symbol : klp::patch<"klp_f_symbol",
    klp::replace<f_base>,
    klp::vmlinux<
        klp::func<"klp_no_such_function", f_symbol_uptime>>> {};
