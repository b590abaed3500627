// SPDX-License-Identifier: GPL-2.0
#include <linux/sched/loadavg.h>
#include <linux/seq_file.h>

#include <klp/module.h>

/* For loadavg_proc_show() in fs/proc/loadavg.c */
int klpp_loadavg_proc_show(struct seq_file *m, void *v);
int klpp_loadavg_proc_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%lu.%02lu by klp_discover\n", LOAD_INT(avenrun[0]),
		   LOAD_FRAC(avenrun[0]));
	return 0;
}

KLP_MODULE(discover);
