/* SPDX-License-Identifier: GPL-2.0 */
/* A live patch in plain C of one function, to be compared and never loaded. */
#include <linux/livepatch.h>
#include <linux/module.h>

#define PLAIN_PATCH(object, function, replacement, ...)			\
	static struct klp_func funcs[] = {				\
		{ .old_name = function, .new_func = replacement },	\
		{ }							\
	};								\
	static struct klp_object objs[] = {				\
		{ .name = object, .funcs = funcs, __VA_ARGS__ },	\
		{ }							\
	};								\
	static struct klp_patch patch = {				\
		.mod = THIS_MODULE, .objs = objs,			\
	};								\
	static int __init plain_init(void)				\
	{								\
		return klp_enable_patch(&patch);			\
	}								\
	module_init(plain_init);					\
	MODULE_DESCRIPTION("A replacement to be compared");		\
	MODULE_LICENSE("GPL");						\
	MODULE_INFO(livepatch, "Y")
