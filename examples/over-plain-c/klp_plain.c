// SPDX-License-Identifier: GPL-2.0
/* A live patch in plain C, as the kernel's documentation has it: it knows nothing of klp. */
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/seq_file.h>
#include <linux/timekeeping.h>
#include <linux/utsname.h>

static int plain_version_proc_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%s, live-patched by klp_plain\n", utsname()->release);
	return 0;
}

static int plain_uptime_proc_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%lld seconds, by klp_plain\n", ktime_get_boottime_seconds());
	return 0;
}

static struct klp_func funcs[] = {
	{ .old_name = "version_proc_show", .new_func = plain_version_proc_show },
	{ .old_name = "uptime_proc_show", .new_func = plain_uptime_proc_show },
	{ }
};

static struct klp_object objs[] = {
	{ .funcs = funcs },
	{ }
};

static struct klp_patch patch = { .mod = THIS_MODULE, .objs = objs };

static int __init plain_init(void)
{
	return klp_enable_patch(&patch);
}

static void __exit plain_exit(void)
{
}

module_init(plain_init);
module_exit(plain_exit);
MODULE_DESCRIPTION("A live patch in plain C");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
