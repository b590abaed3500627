// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_proc_nr_inodes;

// What the replacement uses and no module could otherwise: two of these are per-CPU, and all but the last are static.
struct inodes : klp::patch<"klp_inodes",
    klp::vmlinux<
        klp::symbol<"inodes_stat">,
        klp::symbol<"nr_inodes">,
        klp::symbol<"nr_unused">,
        klp::symbol<"get_nr_dirty_inodes">,
        klp::func<"proc_nr_inodes", klpp_proc_nr_inodes>>> {};
