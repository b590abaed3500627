// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/percpu.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>

static int hidden = 42;
module_param(hidden, int, 0644); /* else it would be a constant */
static const char *const words[] __used = { "one", "two" };
static DEFINE_PER_CPU(int, counted) = 5;

static noinline int twice(int value)
{
	return 2 * value;
}

static noinline int again_target_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%d %d %s\n", twice(hidden), this_cpu_read(counted),
		   words[twice(hidden) & 1]);
	return 0;
}

static int __init again_target_init(void)
{
	return proc_create_single("again_target", 0444, NULL, again_target_show) ? 0 : -ENOMEM;
}

static void __exit again_target_exit(void)
{
	remove_proc_entry("again_target", NULL);
}

module_init(again_target_init);
module_exit(again_target_exit);
MODULE_DESCRIPTION("A module to be patched");
MODULE_LICENSE("GPL");
