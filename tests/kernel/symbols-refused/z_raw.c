// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

extern int max_threads;

int z_raw_cmdline(struct seq_file *m, void *v);
int z_raw_cmdline(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d\n", max_threads);
	return 0;
}

KLP_MODULE(z_raw);
