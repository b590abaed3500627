// SPDX-License-Identifier: GPL-2.0
/* A live patch in plain C of the kernel itself. */
#include <linux/kobject.h>
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/seq_file.h>

static int plain_a_version_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "version by klp_plain_a\n");
	return 0;
}

static int plain_a_uptime_proc_show(struct seq_file *m, void *v)
{
	seq_puts(m, "uptime by klp_plain_a\n");
	return 0;
}

/* Two of many of that name; whichever they are, they say nothing. */
static ssize_t plain_a_name_show(struct kobject *kobj,
				 struct kobj_attribute *attr, char *buf)
{
	return 0;
}

static struct klp_func funcs[] = {
	{ .old_name = "version_proc_show", .new_func = plain_a_version_proc_show, .old_sympos = 1 },
	{ .old_name = "uptime_proc_show", .new_func = plain_a_uptime_proc_show },
	{ .old_name = "name_show", .new_func = plain_a_name_show, .old_sympos = 1 },
	{ .old_name = "name_show", .new_func = plain_a_name_show, .old_sympos = 2 },
	{ }
};

static struct klp_object objs[] = {
	{ .funcs = funcs },
	{ }
};

static struct klp_patch patch = { .mod = THIS_MODULE, .objs = objs };

static int __init plain_a_init(void)
{
	return klp_enable_patch(&patch);
}

static void __exit plain_a_exit(void)
{
}

module_init(plain_a_init);
module_exit(plain_a_exit);
MODULE_DESCRIPTION("A live patch in plain C");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
