// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

extern int t_late_gone;

int z_late_show(struct seq_file *m, void *v);
int z_late_show(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d\n", t_late_gone);
	return 0;
}

KLP_MODULE(z_late);
