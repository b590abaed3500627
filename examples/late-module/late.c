// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>
#include <linux/seq_file.h>

#include <klp/module.h>

/* For cmdline_proc_show() in fs/proc/cmdline.c */
int klpp_cmdline_proc_show(struct seq_file *m, void *v);
int klpp_cmdline_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "this command line is shown by klp_late\n");
	return 0;
}

/* For bm_status_read() in fs/binfmt_misc.c */
ssize_t klpp_bm_status_read(struct file *file, char __user *buf, size_t nbytes,
			    loff_t *ppos);
ssize_t klpp_bm_status_read(struct file *file, char __user *buf, size_t nbytes,
			    loff_t *ppos)
{
	static const char status[] = "status by klp_late\n";

	return simple_read_from_buffer(buf, nbytes, ppos, status,
				       sizeof(status) - 1);
}

KLP_MODULE(late);
