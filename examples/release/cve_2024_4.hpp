// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_filesystems_proc_show;

struct cve_2024_4 : klp::fix<"CVE-2024-4",
    klp::vmlinux<
        klp::func<"filesystems_proc_show", klpp_filesystems_proc_show>>> {};
