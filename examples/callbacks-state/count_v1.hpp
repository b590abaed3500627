// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

#include "counter.h"

extern "C" klp::text klpp_version_proc_show, count_pre_patch, count_post_unpatch;

// The counter is a state: a patch that comes later finds it and takes it over.
struct count_v1 : klp::patch<"klp_count_v1",
    klp::state<COUNTER_STATE, 1>,
    klp::vmlinux<
        klp::callbacks<klp::pre_patch<count_pre_patch>, klp::post_unpatch<count_post_unpatch>>,
        klp::func<"version_proc_show", klpp_version_proc_show>>> {};
