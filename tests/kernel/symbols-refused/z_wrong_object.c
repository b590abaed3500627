// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

extern int max_threads;

MODULE_INFO(klp_symbol, "max_threads t_late vmlinux.max_threads,0");

int z_wrong_object_show(struct seq_file *m, void *v);
int z_wrong_object_show(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d\n", max_threads);
	return 0;
}

KLP_MODULE(z_wrong_object);
