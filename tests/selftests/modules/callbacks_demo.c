// SPDX-License-Identifier: GPL-2.0
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/workqueue.h>

#include <klp/module.h>

#include "callbacks.h"

static int pre_patch_ret;
module_param(pre_patch_ret, int, 0644);

int pre_patch_callback(struct klp_object *obj)
{
	tell(__func__, obj);
	return pre_patch_ret;
}

TELLING_CALLBACK(post_patch_callback)
TELLING_CALLBACK(pre_unpatch_callback)
TELLING_CALLBACK(post_unpatch_callback)

/*
 * For busymod_work_func() of test_klp_callbacks_busy, which a script keeps busy while this one is
 * loaded.
 */
void patched_work_func(struct work_struct *work);
void patched_work_func(struct work_struct *work)
{
	pr_info("the work is patched\n");
}

KLP_MODULE(callbacks_demo);
