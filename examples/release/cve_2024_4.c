// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

/* For loadavg_proc_show() in fs/proc/loadavg.c */
int klpp_loadavg_proc_show(struct seq_file *m, void *v);
int klpp_loadavg_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "this loadavg is shown by " KBUILD_MODNAME "\n");
	return 0;
}
