// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/snapshot.hpp>
#ifdef KLP_TAKE_CONFIGURATION
#undef KLP_TAKE_CONFIGURATION
#define KLP_CONFIGURED
#define LINUX_VERSION_CODE 393471
#define CONFIG_NFS_FS_MODULE 1
#endif

// What klp-snapshot would write of a very small kernel.
struct linux_small : klp::snapshot<"0.0-small"> {
    static constexpr klp::object_symbols objects[] = {
        {"vmlinux", R"(
cmdline_proc_show h
version_proc_show h
)"},
    };
    static constexpr klp::string modules{R"(
nfs
)"};
};
