// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

// Without klp::replace, a revert stacks: one function goes back to the original, all else stays as it is.
struct back : klp::patch<"klp_back",
    klp::vmlinux<
        klp::revert<"uptime_proc_show">>> {};
