// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include <klp/module.h>

/* For cmdline_proc_show() in fs/proc/cmdline.c */
int klpp_cmdline_proc_show(struct seq_file *m, void *v);
int klpp_cmdline_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "this command line is shown by klp_first\n");
	return 0;
}

KLP_MODULE(first);
