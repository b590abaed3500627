// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

extern int name_show;

int z_ambiguous_cmdline(struct seq_file *m, void *v);
int z_ambiguous_cmdline(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d\n", name_show);
	return 0;
}

KLP_MODULE(z_ambiguous);
