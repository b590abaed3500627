// SPDX-License-Identifier: GPL-2.0
/*
 * Shortens three waits of the kernel, so that a test gets to more loads: a
 * transition is tried again after 1 s, the grace periods of RCU-tasks are paced
 * by 0.1 s, and DEBUG_KOBJECT_RELEASE delays a release by up to 4 s. What is
 * waited for stays the same. On newer kernels each transition also rewrites all
 * calls of cond_resched() in the kernel, for the sake of busy kernel threads;
 * an emulated machine takes a second for it, and it is left out.
 */
#include <linux/kprobes.h>
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

#define SHORT	2	/* jiffies */
#define RELEASE	16	/* jiffies, at most: still later than the last put */

static const char *const preemption_names[] = {
	"sched_dynamic_klp_enable", "sched_dynamic_klp_disable",
	"__sched_dynamic_update",
};

static unsigned long transition_retry, delayed_release;
static unsigned long preemption[ARRAY_SIZE(preemption_names)];

/* A probe at the start of a function may lie behind its ENDBR. */
static bool is_at(work_func_t func, unsigned long probed)
{
	return probed && probed - (unsigned long)func <= 4;
}

static int __kprobes before_sleep(struct kprobe *p, struct pt_regs *regs)
{
	if (!strncmp(current->comm, "rcu_tasks", 9))
		regs->di = min_t(unsigned long, regs->di, 1);
	return 0;
}

/* queue_delayed_work_on(cpu, wq, dwork, delay) */
static int __kprobes before_queue(struct kprobe *p, struct pt_regs *regs)
{
	struct delayed_work *work = (struct delayed_work *)regs->dx;

	if (is_at(work->work.func, transition_retry))
		regs->cx = min_t(unsigned long, regs->cx, SHORT);
	else if (is_at(work->work.func, delayed_release))
		regs->cx %= RELEASE;
	return 0;
}

/* __static_call_update(key, trampoline, func): nothing to do for what is set. */
static int __kprobes before_static_call(struct kprobe *p, struct pt_regs *regs)
{
	unsigned long caller = *(unsigned long *)regs->sp;
	int i;

	for (i = 0; i < ARRAY_SIZE(preemption); i++)
		if (preemption[i] && caller - preemption[i] < PAGE_SIZE / 2)
			regs->dx = *(unsigned long *)regs->di; /* key->func */
	return 0;
}

static struct kprobe static_call_probe = {
	.symbol_name = "__static_call_update",
	.pre_handler = before_static_call,
};

static struct kprobe probes[] = {
	{ .symbol_name = "schedule_timeout_idle", .pre_handler = before_sleep },
	{ .symbol_name = "queue_delayed_work_on", .pre_handler = before_queue },
};

static struct kprobe *list[] = { &probes[0], &probes[1] };

/* kallsyms_lookup_name() is not exported; a probe finds any function. */
static unsigned long find(const char *name)
{
	struct kprobe probe = { .symbol_name = name };
	unsigned long found;

	if (register_kprobe(&probe))
		return 0;
	found = (unsigned long)probe.addr;
	unregister_kprobe(&probe);
	return found;
}

static int __init klp_hurry_init(void)
{
	int i, ret;

	transition_retry = find("klp_transition_work_fn");
	delayed_release = find("kobject_delayed_cleanup");
	if (!transition_retry)
		return -ENOENT;
	for (i = 0; i < ARRAY_SIZE(preemption); i++)
		preemption[i] = find(preemption_names[i]);
	ret = register_kprobes(list, ARRAY_SIZE(list));
	if (ret || !preemption[0])
		return ret;
	ret = register_kprobe(&static_call_probe);
	if (ret)
		unregister_kprobes(list, ARRAY_SIZE(list));
	return ret;
}

static void __exit klp_hurry_exit(void)
{
	if (preemption[0])
		unregister_kprobe(&static_call_probe);
	unregister_kprobes(list, ARRAY_SIZE(list));
}

module_init(klp_hurry_init);
module_exit(klp_hurry_exit);
MODULE_DESCRIPTION("Shortens waits of the live-patch core in a test machine");
MODULE_LICENSE("GPL");
