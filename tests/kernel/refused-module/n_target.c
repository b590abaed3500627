// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>

static int n_target_secret = 7;
module_param(n_target_secret, int, 0444);

static noinline int n_target_show(struct seq_file *m, void *v)
{
	seq_printf(m, "by the module %d\n", n_target_secret);
	return 0;
}

static int __init n_target_init(void)
{
	return proc_create_single("n_target", 0444, NULL, n_target_show) ? 0 : -ENOMEM;
}

static void __exit n_target_exit(void)
{
	remove_proc_entry("n_target", NULL);
}

module_init(n_target_init);
module_exit(n_target_exit);
MODULE_DESCRIPTION("A module to be patched");
MODULE_LICENSE("GPL");
