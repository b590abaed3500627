// SPDX-License-Identifier: GPL-2.0
#include <linux/percpu.h>

#include "../target.h"

static int hidden = 42;
module_param(hidden, int, 0644); /* else it would be a constant */
static const char *const words[] __used = { "one", "two" };
static DEFINE_PER_CPU(int, counted) = 5;

static noinline int twice(int value)
{
	return 2 * value;
}

static noinline int again_target_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%d %d %s\n", twice(hidden), this_cpu_read(counted),
		   words[twice(hidden) & 1]);
	return 0;
}

TARGET_MODULE(again_target);
