// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text k_low_version;
struct k_low : klp::patch<"klp_k_low",
    klp::vmlinux<
        klp::func<"version_proc_show", k_low_version>>,
    klp::module<"nf_tables",
        klp::revert<"nft_do_chain">>> {};

extern "C" klp::text k_mid_uptime;
struct k_mid : klp::patch<"klp_k_mid",
    klp::stacked_on<k_low>,
    klp::vmlinux<
        klp::func<"uptime_proc_show", k_mid_uptime>>> {};

extern "C" klp::text k_top_filesystems;
struct k_top : klp::patch<"klp_k_top",
    klp::replace<k_mid>,
    klp::unknown<klp::refuse>,
    klp::vmlinux<
        klp::func<"filesystems_proc_show", k_top_filesystems>>> {};

static_assert(klp::noops<k_top>.size() == 3);
