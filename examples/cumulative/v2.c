// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>
#include <linux/timekeeping.h>
#include <linux/utsname.h>

#include <klp/module.h>

/* For version_proc_show() in fs/proc/version.c */
int klpp_version_proc_show(struct seq_file *m, void *v);
int klpp_version_proc_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%s version %s, live-patched by klp_v2\n",
		   utsname()->sysname, utsname()->release);
	return 0;
}

/* For uptime_proc_show() in fs/proc/uptime.c; the idle time is left out. */
int klpp_uptime_proc_show(struct seq_file *m, void *v);
int klpp_uptime_proc_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%lld seconds, by klp_v2\n", ktime_get_boottime_seconds());
	return 0;
}

KLP_MODULE(v2);
