// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

/* For version_proc_show() in fs/proc/version.c */
int klpp_version_proc_show(struct seq_file *m, void *v);
int klpp_version_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "this version is shown by " KBUILD_MODNAME "\n");
	return 0;
}
