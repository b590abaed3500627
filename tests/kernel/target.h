/* SPDX-License-Identifier: GPL-2.0 */
#ifndef TARGET_H
#define TARGET_H

#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>

/* A module to be patched: a file of that name in /proc, which name##_show() fills. */
#define TARGET_MODULE(name)						\
	static int __init name##_init(void)				\
	{								\
		return proc_create_single(#name, 0444, NULL, name##_show) ? 0 : -ENOMEM;	\
	}								\
									\
	static void __exit name##_exit(void)				\
	{								\
		remove_proc_entry(#name, NULL);				\
	}								\
									\
	module_init(name##_init);					\
	module_exit(name##_exit);					\
	MODULE_DESCRIPTION("A module to be patched");			\
	MODULE_LICENSE("GPL")

#endif
