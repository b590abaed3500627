// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/snapshot.hpp>
#ifdef KLP_TAKE_CONFIGURATION
#undef KLP_TAKE_CONFIGURATION
#define KLP_CONFIGURED
#define LINUX_VERSION_CODE 396405
#define CONFIG_KALLSYMS 1
#endif

// Another one, with other functions.
struct linux_other : klp::snapshot<"6.12.117"> {
    static constexpr klp::object_symbols objects[] = {
        {"vmlinux", R"(
kallsyms_lookup h
loadavg_proc_show h
version_proc_show h
)"},
    };
    static constexpr klp::string modules{R"(
nfs
)"};
};
