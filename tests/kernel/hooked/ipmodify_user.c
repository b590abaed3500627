// SPDX-License-Identifier: GPL-2.0
/*
 * Hooks uptime_proc_show() in the one way of which a function takes only one: a probe that is
 * called after it, too.
 */
#include <linux/kprobes.h>
#include <linux/module.h>

static void ipmodify_user_after(struct kprobe *probe, struct pt_regs *regs,
				unsigned long flags)
{
}

static struct kprobe probe = {
	.symbol_name = "uptime_proc_show",
	.post_handler = ipmodify_user_after,
};

static int __init ipmodify_user_init(void)
{
	return register_kprobe(&probe);
}

static void __exit ipmodify_user_exit(void)
{
	unregister_kprobe(&probe);
}

module_init(ipmodify_user_init);
module_exit(ipmodify_user_exit);
MODULE_DESCRIPTION("Another user of ftrace");
MODULE_LICENSE("GPL");
