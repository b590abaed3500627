// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text l_base_version, l_base_uptime;
struct l_base : klp::patch<"klp_l_base",
    klp::vmlinux<
        klp::func<"version_proc_show", l_base_version>,
        klp::func<"uptime_proc_show", l_base_uptime>>> {};

extern "C" klp::text l_next_version;
struct l_next : klp::patch<"klp_l_next",
    klp::replace<l_base>,
    klp::unknown<klp::refuse>,
    klp::vmlinux<
        klp::func<"version_proc_show", l_next_version>,
        klp::revert<"cmdline_proc_show">>> {};
