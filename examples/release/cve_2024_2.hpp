// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_version_proc_show;

struct cve_2024_2 : klp::fix<"CVE-2024-2",
    klp::vmlinux<
        klp::func<"version_proc_show", klpp_version_proc_show>>> {};
