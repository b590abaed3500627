// SPDX-License-Identifier: GPL-2.0
/* In plain C, and listed by nobody: it changes what the patches changed that know each other. */
#include <linux/livepatch.h>
#include <linux/module.h>

#include "../show.h"

SHOW(u_same_version)

static struct klp_func funcs[] = {
	{ .old_name = "version_proc_show", .new_func = u_same_version },
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
