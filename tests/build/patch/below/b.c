// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include <klp/module.h>

extern int max_threads;

int b_cmdline(struct seq_file *m, void *v);
int b_cmdline(struct seq_file *m, void *v)
{
	seq_printf(m, "%d\n", max_threads);
	return 0;
}

KLP_MODULE(b);
