// SPDX-License-Identifier: MIT OR GPL-2.0
// What was described is replaced: the no-ops follow from it.
#include "klp_build.hpp"
#include "plain.hpp"
#include "symbols.hpp"

extern "C" klp::text successor_show, successor_pre_patch;

struct cve_2024_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::func<"loadavg_proc_show", successor_show>>> {};

struct successor : klp::patch<"successor",
    klp::replace<plain, klp_build, symbols>,
    cve_2024_1,
    klp::withdraw<klp::fix<"\"a'fix\\\"">>,
    klp::state<7, 3>,
    klp::state<9223372036854775808UL, 1>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show", successor_show>>,
    klp::module<"ext4",
        klp::callbacks<klp::pre_patch<successor_pre_patch>>>,
    klp::module<"nf_tables",
        klp::callbacks<klp::pre_patch<successor_pre_patch>>>> {};

static_assert(klp::noops<successor>.size() == 4);
static_assert(klp::noops<successor>.contains("vmlinux", "name_show", 2));
static_assert(klp::noops<successor>.contains("nf_tables", "nft_do_chain"));

KLP_PATCH(successor);
