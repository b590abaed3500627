// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text k_keys_cmdline, k_half_cmdline;

// A static key; a static call, which is a trampoline and a key; a tracepoint, which is all of these.
struct k_keys : klp::patch<"klp_k_keys",
    klp::vmlinux<
        klp::symbol<"sched_schedstats">,
        klp::symbol<"__SCT__perf_snapshot_branch_stack">,
        klp::symbol<"__SCK__perf_snapshot_branch_stack">,
        klp::symbol<"__tracepoint_oom_score_adj_update">,
        klp::symbol<"__SCT__tp_func_oom_score_adj_update">,
        klp::symbol<"__SCK__tp_func_oom_score_adj_update">,
        klp::func<"cmdline_proc_show", k_keys_cmdline>>> {};

// The trampoline alone.
struct k_half : klp::patch<"klp_k_half",
    klp::vmlinux<
        klp::symbol<"__SCT__perf_snapshot_branch_stack">,
        klp::func<"cmdline_proc_show", k_half_cmdline>>> {};
