/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A module full of functions that say whose code runs: each returns 0 as it was
 * built, and the number of the patch whose replacement runs in its place.
 */
#ifndef SHAKE_H
#define SHAKE_H

#include <linux/delay.h>
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>

#define SHAKE_FUNC(name)						\
	static noinline int name(void)					\
	{								\
		return 0;						\
	}

/* Sleeps where a transition finds it on the stack. */
#define SHAKE_SLEEPY(name)						\
	static noinline int name(void)					\
	{								\
		usleep_range(50, 200);					\
		return 0;						\
	}

/*
 * What replacements use though nobody exports it, and the other module has the
 * same names. Nothing writes it, so that the compiler would drop it.
 */
#define SHAKE_SYMBOLS(value)						\
	static int shake_secret __used = value;				\
	static DEFINE_PER_CPU(int, shake_counted) __used = 2 * value;	\
	static noinline __used int shake_helper(int factor)		\
	{								\
		return factor * value;					\
	}

static inline int shake_call(int (*const *entry)(void))
{
	return READ_ONCE(*entry)();
}

/* A file in /proc that calls all of @table and lists what they return. */
#define SHAKE_MODULE(table)						\
	static int shake_show(struct seq_file *m, void *v)		\
	{								\
		int i;							\
									\
		for (i = 0; i < ARRAY_SIZE(table); i++)			\
			seq_printf(m, " %d", shake_call(&table[i]));	\
		seq_putc(m, '\n');					\
		return 0;						\
	}								\
									\
	static int __init shake_init(void)				\
	{								\
		if (!proc_create_single(KBUILD_MODNAME, 0444, NULL,	\
					shake_show))			\
			return -ENOMEM;					\
		return 0;						\
	}								\
									\
	static void __exit shake_exit(void)				\
	{								\
		remove_proc_entry(KBUILD_MODNAME, NULL);		\
	}								\
									\
	module_init(shake_init);					\
	module_exit(shake_exit);					\
	MODULE_DESCRIPTION("Functions for live patches to replace");	\
	MODULE_LICENSE("GPL")

#endif
