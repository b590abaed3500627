// SPDX-License-Identifier: MIT OR GPL-2.0
// Read from klp_build.ko by klp-describe-module: for klp::replace<...>; it describes, and cannot be emitted.
#pragma once

#include <klp/klp.hpp>

// klp-build: a replacing patch, unless it was built with --no-replace
extern "C" klp::text klp_build_before;
struct klp_build : klp::patch<"klp_build",
    klp::replace<>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show">,
        klp::func<"name_show", klp::sympos<2>>>,
    klp::module<"nf_tables",
        klp::callbacks<
            klp::pre_patch<klp_build_before>>,
        klp::func<"nft_do_chain">>> {};
