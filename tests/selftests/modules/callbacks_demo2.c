// SPDX-License-Identifier: GPL-2.0
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include "callbacks.h"

extern struct klp_patch klp_patch_callbacks_demo2, klp_patch_callbacks_demo2_beside;

static int replace;
module_param(replace, int, 0644);

int pre_patch_callback(struct klp_object *obj)
{
	tell(__func__, obj);
	return 0;
}

TELLING_CALLBACK(post_patch_callback)
TELLING_CALLBACK(pre_unpatch_callback)
TELLING_CALLBACK(post_unpatch_callback)

static int __init demo2_init(void)
{
	return klp_enable_patch(replace ? &klp_patch_callbacks_demo2
					: &klp_patch_callbacks_demo2_beside);
}

static void __exit demo2_exit(void)
{
}

module_init(demo2_init);
module_exit(demo2_exit);
MODULE_DESCRIPTION("Live patch with callbacks that replaces the others, or stands beside them");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
