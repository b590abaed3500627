// SPDX-License-Identifier: GPL-2.0
#include "symbols.h"

unsigned int task_vsize(struct mm_struct *mm);
SYMBOL(task_vsize, "vmlinux", "vmlinux.task_vsize,0");

/* static in the kernel */
int shown_uptime(struct seq_file *m, int v);
SYMBOL(shown_uptime, "vmlinux", "vmlinux.uptime_proc_show,0");

DECLARE_PER_CPU(unsigned int, process_counts);
SYMBOL(process_counts, "vmlinux", "vmlinux.process_counts,0");

void *cpu_sys_devices(void);
SYMBOL(cpu_sys_devices, "vmlinux", "vmlinux.cpu_sys_devices,0");

extern int version_proc_show;
SYMBOL(version_proc_show, "vmlinux", "vmlinux.version_proc_show,0");

int new_table(struct sk_buff *skb);
SYMBOL(new_table, "nf_tables", "nf_tables.nf_tables_newtable,0");

static int new_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%u %d %u %p %d %d\n", task_vsize(NULL),
		   shown_uptime(m, 0), this_cpu_read(process_counts),
		   cpu_sys_devices(), version_proc_show, new_table(NULL));
	return 0;
}

PLAIN_PATCH(NULL, "cmdline_proc_show", new_show);
