/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A mistake is a live patch written by hand that breaks one rule of
 * docs/rules.md, and beside it the story of what the kernel does about it. The
 * module klp_mistake has them all; each is a parameter of it, by which it is
 * chosen, with the story as the parameter's description. See ./run --help for
 * the words of a story.
 */
#ifndef MISTAKE_H
#define MISTAKE_H

#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/seq_file.h>

extern const struct kernel_param_ops choose_ops;

#define MISTAKE_AT(name, story, patch)					\
	module_param_cb(name, &choose_ops, (void *)(patch), 0);		\
	MODULE_PARM_DESC(name, story)

#define MISTAKE(name, story, ...)					\
	static struct klp_patch patch_##name = {			\
		.mod = THIS_MODULE,					\
		__VA_ARGS__						\
	};								\
	MISTAKE_AT(name, story, &patch_##name)

/* The arrays, with nothing added: zero entries at the end are up to the author. */
#define OBJS(...) .objs = (struct klp_object[]){ __VA_ARGS__ }
#define FUNCS(...) .funcs = (struct klp_func[]){ __VA_ARGS__ }
#define STATES(...) .states = (struct klp_state[]){ __VA_ARGS__ }

/* Functions of the kernel, and of the module binfmt_misc, whose code can be told apart. */
#define CMDLINE .old_name = "cmdline_proc_show", .new_func = new_cmdline
#define VERSION .old_name = "version_proc_show", .new_func = new_version
#define UPTIME .old_name = "uptime_proc_show", .new_func = new_uptime
#define STATUS .old_name = "bm_status_read", .new_func = new_status

/* A vmlinux object that patches /proc/cmdline, beside an object with a mistake. */
#define GOOD_OBJECT { FUNCS({ CMDLINE }, { }) }

int new_cmdline(struct seq_file *m, void *v);
int new_version(struct seq_file *m, void *v);
int new_uptime(struct seq_file *m, void *v);
ssize_t new_status(struct file *file, char __user *buf, size_t size,
		   loff_t *pos);

#endif
