// SPDX-License-Identifier: GPL-2.0
/*
 * Holds every live-patch transition open for as long as it is loaded.
 *
 * A transition ends when each task has been seen with a stack that can be
 * trusted. One kernel thread sleeps here with a stack that never can be: on
 * x86 in a function without unwind data, elsewhere with a frame that leads
 * nowhere. So the kernel keeps trying until rmmod.
 */
#include <linux/completion.h>
#include <linux/err.h>
#include <linux/kthread.h>
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/objtool.h>
#include <linux/sched.h>

static struct task_struct *sleeper;
static DECLARE_COMPLETION(closed);

/* What an allocated no-op costs on this kernel, for whoever counts allocations. */
static unsigned int func_bytes = sizeof(struct klp_func);
static unsigned int object_bytes = sizeof(struct klp_object);
module_param(func_bytes, uint, 0444);
module_param(object_bytes, uint, 0444);

static noinline int klp_gate_sleep(void *unused)
{
	/* Where compilers keep the address of the caller's frame. */
	unsigned long *frame = __builtin_frame_address(0);
	const unsigned long caller = READ_ONCE(*frame);

	if (!IS_ENABLED(CONFIG_X86))
		WRITE_ONCE(*frame, 1);
	complete(&closed);
	/* Not interruptible: the livepatch core wakes tasks that are slow to switch. */
	for (;;) {
		set_current_state(TASK_IDLE);
		if (kthread_should_stop())
			break;
		schedule();
	}
	__set_current_state(TASK_RUNNING);
	if (!IS_ENABLED(CONFIG_X86))
		WRITE_ONCE(*frame, caller);
	return 0;
}

STACK_FRAME_NON_STANDARD(klp_gate_sleep);

static int __init klp_gate_init(void)
{
	sleeper = kthread_run(klp_gate_sleep, NULL, "klp_gate");
	if (IS_ERR(sleeper))
		return PTR_ERR(sleeper);

	/* A thread that has not got there yet has a good stack, and would be switched. */
	wait_for_completion(&closed);
	return 0;
}

static void __exit klp_gate_exit(void)
{
	kthread_stop(sleeper);
}

module_init(klp_gate_init);
module_exit(klp_gate_exit);
MODULE_DESCRIPTION("Holds live-patch transitions open");
MODULE_LICENSE("GPL");
