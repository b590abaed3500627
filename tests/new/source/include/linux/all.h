/* SPDX-License-Identifier: GPL-2.0 */
#define SYSCALL_DEFINE2(name, type1, name1, type2, name2) long sys_##name(type1 name1, type2 name2)
#define DEFINE_MUTEX(name) struct mutex name
#define EXPORT_SYMBOL_GPL(name) extern typeof(name) name
#define __user
struct mutex {
	int count;
};

struct task_struct {
	int pid;
	const struct operations *ops;
};

struct operations {
	int (*run)(struct task_struct *task);
};

static inline int from_a_header(int x)
{
	return x + 1;
}
