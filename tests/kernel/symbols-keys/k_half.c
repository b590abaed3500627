// SPDX-License-Identifier: GPL-2.0
#include <linux/perf_event.h>
#include <linux/static_call.h>

#include <klp/module.h>

#include "../show.h"

int k_half_cmdline(struct seq_file *m, void *v);
int k_half_cmdline(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d\n",
		   static_call_mod(perf_snapshot_branch_stack)(NULL, 0));
	return 0;
}

KLP_MODULE(k_half);
