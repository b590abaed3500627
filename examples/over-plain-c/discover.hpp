// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_filesystems_proc_show;

// Whatever is live is replaced; what it changed is found at load, counted and named in the log.
struct discover : klp::patch<"klp_discover",
    klp::replace<>,
    klp::unknown<klp::discover>,
    klp::vmlinux<
        klp::func<"filesystems_proc_show", klpp_filesystems_proc_show>>> {};
