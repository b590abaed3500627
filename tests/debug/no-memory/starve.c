// SPDX-License-Identifier: GPL-2.0
/*
 * klp_enable_patch() with one allocation in it that fails. The number of that
 * one, and how it went, are parameters of this module, which outlives the load
 * that fails.
 */
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/sched.h>

#include "starve.h"

/* 0: none fails. -1: that load is over; busybox's insmod tries a second time. */
static int nth;
static int error;
static bool hit;
module_param(nth, int, 0644);
module_param(error, int, 0444);
module_param(hit, bool, 0444);

int starve_enable_patch(struct klp_patch *patch)
{
	if (!nth)
		return klp_enable_patch(patch);
	if (nth < 0)
		return -EALREADY;

	current->fail_nth = nth;
	error = klp_enable_patch(patch);
	hit = !current->fail_nth;
	current->fail_nth = 0;
	nth = -1;
	return error;
}
EXPORT_SYMBOL_GPL(starve_enable_patch);

MODULE_DESCRIPTION("Loads of live patches that are short of memory");
MODULE_LICENSE("GPL");
