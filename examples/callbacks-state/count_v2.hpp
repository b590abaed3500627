// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include "count_v1.hpp"

extern "C" klp::text klpp_version_proc_show, count_pre_patch, count_post_unpatch;

// A replaced patch runs no callbacks: this one carries the state on and frees it in the end.
struct count_v2 : klp::patch<"klp_count_v2",
    klp::replace<count_v1>,
    klp::state<COUNTER_STATE, 2>,
    klp::vmlinux<
        klp::callbacks<klp::pre_patch<count_pre_patch>, klp::post_unpatch<count_post_unpatch>>,
        klp::func<"version_proc_show", klpp_version_proc_show>>> {};
