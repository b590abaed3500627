// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/percpu.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>

#include "t_lib.h"

/* t_lib has one of that name, too. */
static int hidden = 42;
module_param(hidden, int, 0644);

static DEFINE_PER_CPU(int, counted) = 5;

static noinline int twice(int value)
{
	return 2 * value;
}

static noinline int t_user_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%d %d\n", twice(hidden) + this_cpu_read(counted), t_lib_exported(1));
	return 0;
}

static int __init t_user_init(void)
{
	return proc_create_single("t_user", 0444, NULL, t_user_show) ? 0 : -ENOMEM;
}

static void __exit t_user_exit(void)
{
	remove_proc_entry("t_user", NULL);
}

module_init(t_user_init);
module_exit(t_user_exit);
MODULE_DESCRIPTION("A module to be patched");
MODULE_LICENSE("GPL");
