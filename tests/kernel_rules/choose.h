/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What a module of chosen patches consists of beside them. Included in one
 * file of the module, so that the replacements say the name of that module.
 */
#include <linux/fs.h>

#include "../kernel/show.h"
#include "mistake.h"

static struct klp_patch *chosen;
static bool is_chosen;

static int choose(const char *val, const struct kernel_param *kp)
{
	chosen = kp->arg;
	is_chosen = true;
	return 0;
}

const struct kernel_param_ops choose_ops = {
	.flags = KERNEL_PARAM_OPS_FL_NOARG,
	.set = choose,
};

SHOW(new_cmdline)
SHOW(new_version)
SHOW(new_uptime)

ssize_t new_status(struct file *file, char __user *buf, size_t size,
		   loff_t *pos)
{
	static const char by[] = "by " KBUILD_MODNAME "\n";

	return simple_read_from_buffer(buf, size, pos, by, sizeof(by) - 1);
}

static int __init choose_init(void)
{
	/* An error that klp_enable_patch() never gives. */
	return is_chosen ? klp_enable_patch(chosen) : -ENOTTY;
}

static void __exit choose_exit(void)
{
}

module_init(choose_init);
module_exit(choose_exit);
MODULE_DESCRIPTION("Live patches to choose from, for a test");
MODULE_LICENSE("GPL");
#ifndef NOT_MARKED
MODULE_INFO(livepatch, "Y");
#endif
