// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

extern int klp_no_such_variable;

int z_missing_cmdline(struct seq_file *m, void *v);
int z_missing_cmdline(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d\n", klp_no_such_variable);
	return 0;
}

KLP_MODULE(z_missing);
