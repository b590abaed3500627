// SPDX-License-Identifier: GPL-2.0
#include "../target.h"

static noinline int t_late_show(struct seq_file *m, void *v)
{
	seq_puts(m, "by the module\n");
	return 0;
}

TARGET_MODULE(t_late);
