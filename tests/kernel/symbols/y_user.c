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

MODULE_INFO(klp_symbol, "hidden t_user t_user.hidden,0");
MODULE_INFO(klp_symbol, "twice t_user t_user.twice,0");
MODULE_INFO(klp_symbol, "counted t_user t_user.counted,0");
MODULE_INFO(klp_symbol, "lib_exported t_user t_lib.t_lib_exported,0");
MODULE_INFO(klp_symbol, "t_lib_secret t_user t_lib.t_lib_secret,0");

int y_user_show(struct seq_file *m, void *v);
int y_user_show(struct seq_file *m, void *v)
{
	hidden++;
	this_cpu_inc(counted);
	seq_printf(m, "by " KBUILD_MODNAME "\n%d %d %d %d %d\n", hidden, twice(hidden), this_cpu_read(counted),
		   lib_exported(1), t_lib_secret(1));
	hidden--;
	this_cpu_dec(counted);
	return 0;
}

KLP_MODULE(y_user);
