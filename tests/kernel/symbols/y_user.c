// SPDX-License-Identifier: GPL-2.0
#include <linux/percpu.h>

#include <klp/module.h>

#include "../show.h"

/* Of t_user itself. */
extern int hidden;
int twice(int value);
DECLARE_PER_CPU(int, counted);

/* Of t_lib, which t_user needs: one that it exports, and one that it does not. */
int lib_exported(int value);
int t_lib_secret(int value);

int y_user_show(struct seq_file *m, void *v);
int y_user_show(struct seq_file *m, void *v)
{
	hidden++;
	this_cpu_inc(counted);
	seq_printf(m, "by " KBUILD_MODNAME "\n%d %d %d %d %d\n", hidden, twice(hidden),
		   this_cpu_read(counted), lib_exported(1), t_lib_secret(1));
	hidden--;
	this_cpu_dec(counted);
	return 0;
}

KLP_MODULE(y_user);
