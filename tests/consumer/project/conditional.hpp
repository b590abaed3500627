// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

// clang-format off
struct conditional : klp::patch<"consumer_conditional",
    klp::vmlinux<
        klp::func<"version_proc_show">,
        klp::when<IS_MODULE(CONFIG_NFS_FS) && !IS_ENABLED(CONFIG_KALLSYMS), klp::func<"cmdline_proc_show">>,
        klp::when<IS_BUILTIN(CONFIG_KALLSYMS) && !IS_ENABLED(CONFIG_NFS_FS), klp::func<"kallsyms_lookup">>,
        klp::when<(LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)), klp::func<"loadavg_proc_show">>>> {};

// What is there with CONFIG_KALLSYMS, and is in that kernel not.
struct half_right : klp::patch<"consumer_half_right",
    klp::vmlinux<
        klp::func<"version_proc_show">,
        klp::when<IS_ENABLED(CONFIG_KALLSYMS), klp::func<"cmdline_proc_show">>>> {};
// clang-format on
