// SPDX-License-Identifier: MIT OR GPL-2.0
// Read from plain.ko by klp-describe-module: for klp::replace<...>; it describes, and cannot be emitted.
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text plain_after;
extern "C" klp::text plain_before;
struct plain : klp::patch<"plain",
    klp::replace<>,
    klp::state<7, 3>,
    klp::state<9223372036854775808UL, 0>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show">,
        klp::func<"name_show", klp::sympos<2>>>,
    klp::module<"ext4",
        klp::callbacks<
            klp::pre_patch<plain_before>,
            klp::post_unpatch<plain_after>>>,
    klp::module<"nf_tables",
        klp::callbacks<
            klp::post_patch<plain_after>>,
        klp::func<"nft_do_chain">>> {};
