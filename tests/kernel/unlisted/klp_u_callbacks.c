// SPDX-License-Identifier: GPL-2.0
/* In plain C, and listed by nobody: callbacks are all it has. */
#include <linux/livepatch.h>
#include <linux/module.h>

static void callbacks_post_unpatch(struct klp_object *obj)
{
	pr_info("klp_u_callbacks: post_unpatch\n");
}

static struct klp_func no_funcs[] = {
	{ }
};

static struct klp_object objs[] = {
	{ .funcs = no_funcs, .callbacks.post_unpatch = callbacks_post_unpatch },
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
MODULE_DESCRIPTION("A live patch in plain C with callbacks only");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
