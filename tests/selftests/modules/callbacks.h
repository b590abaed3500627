/* SPDX-License-Identifier: GPL-2.0 */
#ifndef CALLBACKS_H
#define CALLBACKS_H

#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/printk.h>

/* What the scripts expect a callback to log. */
static inline void tell(const char *callback, const struct klp_object *obj)
{
	static const char *const states[] = {
		[MODULE_STATE_LIVE] = "[MODULE_STATE_LIVE] Normal state",
		[MODULE_STATE_COMING] = "[MODULE_STATE_COMING] Full formed, running module_init",
		[MODULE_STATE_GOING] = "[MODULE_STATE_GOING] Going away",
	};

	if (obj->mod)
		pr_info("%s: %s -> %s\n", callback, obj->mod->name, states[obj->mod->state]);
	else
		pr_info("%s: vmlinux\n", callback);
}

int pre_patch_callback(struct klp_object *obj);
void post_patch_callback(struct klp_object *obj);
void pre_unpatch_callback(struct klp_object *obj);
void post_unpatch_callback(struct klp_object *obj);

#define TELLING_CALLBACK(name)						\
	void name(struct klp_object *obj)				\
	{								\
		tell(#name, obj);					\
	}

#endif
