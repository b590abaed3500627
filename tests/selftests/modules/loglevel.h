/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The system state of the test_klp_state modules: the console's log level, raised while a patch is
 * live and kept in the state's data. THIS_PATCH is the including module's. The names in the lines
 * are those of the kernel's functions.
 */
#include <linux/printk.h>
#include <linux/slab.h>

#include "callbacks.h"

#define LOGLEVEL_STATE 1

static int *stored_level(void)
{
	return klp_get_state(&THIS_PATCH, LOGLEVEL_STATE)->data;
}

static bool there_before(void)
{
	return klp_get_prev_state(LOGLEVEL_STATE);
}

int pre_patch_callback(struct klp_object *obj)
{
	int *level;

	tell(__func__, obj);
	if (there_before()) {
		pr_info("allocate_loglevel_state: space to store console_loglevel already allocated\n");
		return 0;
	}
	level = kzalloc(sizeof(*level), GFP_KERNEL);
	if (!level)
		return -ENOMEM;
	klp_get_state(&THIS_PATCH, LOGLEVEL_STATE)->data = level;
	pr_info("allocate_loglevel_state: allocating space to store console_loglevel\n");
	return 0;
}

void post_patch_callback(struct klp_object *obj)
{
	tell(__func__, obj);
	if (there_before()) {
		pr_info("fix_console_loglevel: taking over the console_loglevel change\n");
		klp_get_state(&THIS_PATCH, LOGLEVEL_STATE)->data =
			klp_get_prev_state(LOGLEVEL_STATE)->data;
		return;
	}
	pr_info("fix_console_loglevel: fixing console_loglevel\n");
	*stored_level() = console_loglevel;
	console_loglevel = CONSOLE_LOGLEVEL_MOTORMOUTH;
}

void pre_unpatch_callback(struct klp_object *obj)
{
	tell(__func__, obj);
	if (there_before()) {
		pr_info("restore_console_loglevel: passing the console_loglevel change back to the old livepatch\n");
		return;
	}
	pr_info("restore_console_loglevel: restoring console_loglevel\n");
	console_loglevel = *stored_level();
}

void post_unpatch_callback(struct klp_object *obj)
{
	tell(__func__, obj);
	if (there_before()) {
		pr_info("free_loglevel_state: keeping space to store console_loglevel\n");
		return;
	}
	pr_info("free_loglevel_state: freeing space for the stored console_loglevel\n");
	kfree(stored_level());
}
