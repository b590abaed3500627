// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include <klp/module.h>

/* For filesystems_proc_show() in fs/filesystems.c */
int klpp_filesystems_proc_show(struct seq_file *m, void *v);
int klpp_filesystems_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "this list of filesystems is shown by klp_discover\n");
	return 0;
}

KLP_MODULE(discover);
