// SPDX-License-Identifier: GPL-2.0-or-later
#define pr_fmt(fmt) "thing: " fmt
#define CREATE_TRACE_POINTS
#include <linux/all.h>
#include "private.h"

#define UNUSED 1
#define LIMIT(x) ((x) + \
	STEP)	/* a { in a comment */
#define STEP 2

enum colour { RED, GREEN };

static DEFINE_MUTEX(thing_lock);
static int counter = 5, *unused_pointer;
static const char *const texts[] = { "}", "{ \" {", [GREEN] = "green" };

static const struct operations known_ops;
static const struct operations lost_ops = { .run = 0 };

static int helper(struct task_struct *task);

#ifdef CONFIG_NOTHING_HERE
static int nowhere_used(void)
{
	return UNUSED;
}
#endif

/* A lone ' and target( { in a comment. */
static __attribute__((always_inline)) inline int small(int x)
{
	return LIMIT(x) + '{';
}

static int helper(struct task_struct *task)
{
	return task->pid + counter;
}

static const struct operations known_ops = {
	.run	= helper,
};

static int without_symbol(struct task_struct *task)
{
	return small(task->pid);
}

int target(struct task_struct *task, enum colour colour)
{
	static int calls;

#if STEP > 1
	if (colour == RED) {
#else
	if (colour == GREEN) {
#endif
		calls += counter;
	}
	thing_lock.count++;
	if (task->ops == &known_ops || task->ops == &lost_ops)
		return 0;
	return helper(task) + without_symbol(task) + of_another_file(task) + texts[colour][0];
}
EXPORT_SYMBOL_GPL(target);

static int several(struct task_struct *task)
{
	return target(task, RED);
}

int changed(struct task_struct *task)
{
	return several(task);
}

SYSCALL_DEFINE2(ask, char __user *, buffer, int, size)
{
	return size ? -1 : (long)buffer;
}
