/* SPDX-License-Identifier: GPL-2.0 */
/* What the generated patches are made of. */
#ifndef SHAKE_PATCH_H
#define SHAKE_PATCH_H

#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/percpu.h>
#include <linux/seq_file.h>
#include <linux/string.h>

/* A replacement of a function of the targets. */
#define SHAKE_CODE(name, number)					\
	int name(void);							\
	int name(void)							\
	{								\
		return number;						\
	}

/* A replacement of the show function of a file in /proc. */
#define SHAKE_SHOW(name, number)					\
	int name(struct seq_file *m, void *v);				\
	int name(struct seq_file *m, void *v)				\
	{								\
		seq_printf(m, "shake %d\n", number);			\
		return 0;						\
	}

/* Whether what stands at the address of a symbol of the kernel is that symbol. */
#define SHAKE_IS_BANNER(text)						\
	(!strncmp(text, "Linux version ", strlen("Linux version ")))

#define SHAKE_COUNTS_AGREE(counts, sum) ({				\
		unsigned long count = 0;				\
		int cpu;						\
									\
		for_each_possible_cpu(cpu)				\
			count += per_cpu(counts, cpu);			\
		count == sum();						\
	})

static char *fail;
module_param(fail, charp, 0444);
MODULE_PARM_DESC(fail, "the object whose pre-patch callback is to fail");

static inline int shake_callback(const char *kind, struct klp_object *obj)
{
	const char *object = obj->name ?: "vmlinux";

	pr_info("shake: " KBUILD_MODNAME ": %s %s\n", kind, object);
	return fail && !strcmp(fail, object) ? -EIO : 0;
}

/* The four callbacks of an object; each tells that it was called. */
#define SHAKE_CALLBACKS(name)						\
	int name##_pre_patch(struct klp_object *obj);			\
	int name##_pre_patch(struct klp_object *obj)			\
	{								\
		return shake_callback("pre_patch", obj);		\
	}								\
	SHAKE_CALLBACK(name##_post_patch, "post_patch")			\
	SHAKE_CALLBACK(name##_pre_unpatch, "pre_unpatch")		\
	SHAKE_CALLBACK(name##_post_unpatch, "post_unpatch")

#define SHAKE_CALLBACK(name, kind)					\
	void name(struct klp_object *obj);				\
	void name(struct klp_object *obj)				\
	{								\
		shake_callback(kind, obj);				\
	}

/* For patches that are not made with klp. */
#define SHAKE_CALLBACKS_OF(name) {					\
	.pre_patch = name##_pre_patch,					\
	.post_patch = name##_post_patch,				\
	.pre_unpatch = name##_pre_unpatch,				\
	.post_unpatch = name##_post_unpatch,				\
}

#define SHAKE_MODULE(patch)						\
	static int __init shake_init(void)				\
	{								\
		return klp_enable_patch(&patch);			\
	}								\
									\
	static void __exit shake_exit(void)				\
	{								\
	}								\
									\
	module_init(shake_init);					\
	module_exit(shake_exit);					\
	MODULE_DESCRIPTION("Live patch in plain C");			\
	MODULE_LICENSE("GPL");						\
	MODULE_INFO(livepatch, "Y")

#endif
