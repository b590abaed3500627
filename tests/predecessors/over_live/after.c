// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include <klp/module.h>

int after_uptime_proc_show(struct seq_file *m, void *v);
int after_uptime_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "uptime by klp_after\n");
	return 0;
}

KLP_MODULE(after);
