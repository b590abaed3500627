/* SPDX-License-Identifier: MIT OR GPL-2.0 */
#ifndef KLP_MODULE_H
#define KLP_MODULE_H

#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/sched.h>

#include "version.h"

/* The entry that ends the functions of @obj. The kernel reads only the three fields below. */
static inline struct klp_func *klp_end_of_funcs(struct klp_object *obj)
{
	struct klp_func *func = obj->funcs;

	while (func->old_name || func->new_func || func->old_sympos)
		func++;
	return func;
}

/*
 * The module loader takes a positive number for success. The patch, or a module
 * that is loaded later, would not be patched, and no message would say so.
 */
static inline int klp_checked_pre_patch(struct klp_object *obj)
{
	int (*pre_patch)(struct klp_object *obj) = klp_end_of_funcs(obj)->old_func;
	int ret = pre_patch(obj);

	if (ret <= 0)
		return ret;
	pr_err("%s: pre_patch of %s returned %d, which is no error\n",
	       KBUILD_MODNAME, obj->name ?: "vmlinux", ret);
	return -EINVAL;
}

/* Keeps the author's callback in the end entry, where klp_checked_pre_patch() finds it. */
static inline void klp_check_pre_patch(struct klp_patch *patch)
{
	struct klp_object *obj;

	for (obj = patch->objs; obj->funcs || obj->name; obj++) {
		if (!obj->callbacks.pre_patch)
			continue;
		klp_end_of_funcs(obj)->old_func = obj->callbacks.pre_patch;
		obj->callbacks.pre_patch = klp_checked_pre_patch;
	}
}

/**
 * KLP_MODULE() - make a module of the patch that KLP_PATCH() emitted
 * @name: name of the descriptor's type, as given to KLP_PATCH()
 *
 * Defines init and exit, the licence that klp_enable_patch() requires, and
 * MODULE_INFO(livepatch, "Y"), without which it returns -EINVAL. A pre_patch
 * callback must return 0 or an error; a positive number becomes -EINVAL. Use it
 * once in a module, in a C file beside the replacement functions.
 */
#define KLP_MODULE(name)						\
	extern struct klp_patch klp_patch_##name;			\
									\
	static int __init klp_module_init(void)				\
	{								\
		int ret;						\
									\
		klp_check_pre_patch(&klp_patch_##name);			\
		ret = klp_enable_patch(&klp_patch_##name);		\
		/* The kernel logs no reason. patch_state is >= 0 only in a transition. */ \
		if (ret == -EBUSY && current->patch_state >= 0)		\
			pr_err("%s: not enabled: another live patch is in transition\n",	\
			       KBUILD_MODNAME);				\
		return ret;						\
	}								\
									\
	static void __exit klp_module_exit(void)			\
	{								\
	}								\
									\
	module_init(klp_module_init);					\
	module_exit(klp_module_exit);					\
	MODULE_DESCRIPTION("Live patch " #name);			\
	MODULE_LICENSE("GPL");						\
	MODULE_INFO(livepatch, "Y")

#endif
