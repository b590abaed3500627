// SPDX-License-Identifier: GPL-2.0
/* Hooks uptime_proc_show() in the one way of which a function takes only one. */
#include <linux/ftrace.h>
#include <linux/module.h>

static void notrace ipmodify_user_hook(unsigned long ip, unsigned long parent_ip,
				       struct ftrace_ops *ops,
				       struct ftrace_regs *fregs)
{
}

static struct ftrace_ops ops = {
	.func = ipmodify_user_hook,
	.flags = FTRACE_OPS_FL_SAVE_REGS | FTRACE_OPS_FL_IPMODIFY,
};

static int __init ipmodify_user_init(void)
{
	static unsigned char name[] = "uptime_proc_show";
	int ret = ftrace_set_filter(&ops, name, strlen(name), 1);

	return ret ?: register_ftrace_function(&ops);
}

static void __exit ipmodify_user_exit(void)
{
	unregister_ftrace_function(&ops);
	ftrace_free_filter(&ops);
}

module_init(ipmodify_user_init);
module_exit(ipmodify_user_exit);
MODULE_DESCRIPTION("Another user of ftrace");
MODULE_LICENSE("GPL");
