// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include "late.hpp"

extern "C" klp::text klpp_cmdline_proc_show;

// Drops the module again. Its no-op is static, too; there is nothing to do for it while the module is not loaded.
struct later : klp::patch<"klp_later",
    klp::replace<late>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show", klpp_cmdline_proc_show>>> {};

static_assert(klp::noops<later>.contains("binfmt_misc", "bm_status_read"));
