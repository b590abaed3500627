// SPDX-License-Identifier: GPL-2.0
#include <linux/jump_label.h>
#include <linux/perf_event.h>
#include <linux/sched.h>
#include <linux/static_call.h>
#include <trace/events/oom.h>

#include <klp/module.h>

#include "../show.h"

DECLARE_STATIC_KEY_FALSE(sched_schedstats);

int k_keys_cmdline(struct seq_file *m, void *v);
int k_keys_cmdline(struct seq_file *m, void *v)
{
	seq_puts(m, "by " KBUILD_MODNAME "\n");
	seq_printf(m, "schedstats %s\n", static_branch_unlikely(&sched_schedstats) ? "on" : "off");
	/* Where the processor counts no branches it returns 0, and the call becomes just that. */
	seq_printf(m, "branches %d\n", static_call(perf_snapshot_branch_stack)(NULL, 0));
	trace_oom_score_adj_update(current);
	return 0;
}

KLP_MODULE(k_keys);
