// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

struct other_layout : klp::patch<"klp_other_layout",
    klp::vmlinux<
        klp::revert<"uptime_proc_show">>> {};

struct other_version : klp::patch<"klp_other_version",
    klp::vmlinux<
        klp::revert<"uptime_proc_show">>> {};
