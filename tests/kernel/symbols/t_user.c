// SPDX-License-Identifier: GPL-2.0
#include <linux/percpu.h>

#include "../target.h"
#include "t_lib.h"

/* t_lib has one of that name, too. */
static int hidden = 42;
module_param(hidden, int, 0644);

static DEFINE_PER_CPU(int, counted) = 5;

static noinline int twice(int value)
{
	return 2 * value;
}

static noinline int t_user_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%d %d\n", twice(hidden) + this_cpu_read(counted), t_lib_exported(1));
	return 0;
}

TARGET_MODULE(t_user);
