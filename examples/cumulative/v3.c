// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>
#include <linux/timekeeping.h>

#include <klp/module.h>

/* For cmdline_proc_show() in fs/proc/cmdline.c */
int klpp_cmdline_proc_show(struct seq_file *m, void *v);
int klpp_cmdline_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "this command line is shown by klp_v3\n");
	return 0;
}

/* For uptime_proc_show() in fs/proc/uptime.c; the idle time is left out. */
int klpp_uptime_proc_show(struct seq_file *m, void *v);
int klpp_uptime_proc_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%lld seconds, by klp_v3\n", ktime_get_boottime_seconds());
	return 0;
}

/* For filesystems_proc_show() in fs/filesystems.c */
int klpp_filesystems_proc_show(struct seq_file *m, void *v);
int klpp_filesystems_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "this list of filesystems is shown by klp_v3\n");
	return 0;
}

KLP_MODULE(v3);
