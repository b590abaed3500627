// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>

static noinline int t_late_show(struct seq_file *m, void *v)
{
	seq_puts(m, "by the module\n");
	return 0;
}

static int __init t_late_init(void)
{
	return proc_create_single("t_late", 0444, NULL, t_late_show) ? 0 : -ENOMEM;
}

static void __exit t_late_exit(void)
{
	remove_proc_entry("t_late", NULL);
}

module_init(t_late_init);
module_exit(t_late_exit);
MODULE_DESCRIPTION("A module to be patched");
MODULE_LICENSE("GPL");
