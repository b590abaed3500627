/* SPDX-License-Identifier: MIT OR GPL-2.0 */
#ifndef KLP_MODULE_H
#define KLP_MODULE_H

#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/sched.h>

#include "version.h"

/**
 * KLP_MODULE() - make a module of the patch that KLP_PATCH() emitted
 * @name: name of the descriptor's type, as given to KLP_PATCH()
 *
 * Defines init and exit, the licence that klp_enable_patch() asks for, and the
 * mark without which it answers -EINVAL. Once a module, in a C file beside the
 * replacement functions.
 */
#define KLP_MODULE(name)						\
	extern struct klp_patch klp_patch_##name;			\
									\
	static int __init klp_module_init(void)				\
	{								\
		int ret = klp_enable_patch(&klp_patch_##name);		\
									\
		/* The kernel gives no reason. Tasks have a state in a transition only. */ \
		if (ret == -EBUSY && current->patch_state >= 0)		\
			pr_err("%s: not enabled: another live patch is in transition\n",	\
			       KBUILD_MODNAME);				\
		if (ret <= 0)						\
			return ret;					\
		/* To the module loader this is success, and a patch that patches nothing. */ \
		pr_err("%s: not enabled: a pre_patch callback returned %d, which is no error\n", \
		       KBUILD_MODNAME, ret);				\
		return -EINVAL;						\
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
