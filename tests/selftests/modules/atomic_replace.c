// SPDX-License-Identifier: GPL-2.0
#include <linux/livepatch.h>
#include <linux/module.h>

#include "show.h"

extern struct klp_patch klp_patch_atomic_replace, klp_patch_atomic_beside;

static int replace;
module_param(replace, int, 0644);

SHOW(atomic_meminfo_proc_show)

static int __init atomic_init(void)
{
	return klp_enable_patch(replace ? &klp_patch_atomic_replace : &klp_patch_atomic_beside);
}

static void __exit atomic_exit(void)
{
}

module_init(atomic_init);
module_exit(atomic_exit);
MODULE_DESCRIPTION("Live patch that replaces the others, or stands beside them");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
