// SPDX-License-Identifier: MIT OR GPL-2.0
#include "live.hpp"

extern "C" klp::text after_uptime_proc_show;

struct after : klp::patch<"klp_after",
    klp::replace<klp_plain_a, klp_plain_b>,
    klp::unknown<klp::refuse>,
    klp::vmlinux<
        klp::func<"uptime_proc_show", after_uptime_proc_show>>> {};

static_assert(klp::noops<after>.size() == 4);
static_assert(klp::noops<after>.contains("vmlinux", "version_proc_show"));
static_assert(klp::noops<after>.contains("vmlinux", "name_show", 2));
static_assert(klp::noops<after>.lower_bound({.object = "vmlinux", .name = "name_show"})->sympos == 1);
static_assert(klp::noops<after>.contains("nf_tables", "nft_do_chain"));

KLP_PATCH(after);
