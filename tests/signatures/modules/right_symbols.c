// SPDX-License-Identifier: GPL-2.0
#include "symbols.h"

unsigned long task_vsize(struct mm_struct *mm);
SYMBOL(task_vsize, "vmlinux", "vmlinux.task_vsize,0");

/* static in the kernel; const and another name do not count */
int shown_uptime(struct seq_file *const m, void *unused);
SYMBOL(shown_uptime, "vmlinux", "vmlinux.uptime_proc_show,0");

DECLARE_PER_CPU(unsigned long, process_counts);
SYMBOL(process_counts, "vmlinux", "vmlinux.process_counts,0");

/* several functions have this name */
ssize_t one_name_show(struct kobject *k, struct kobj_attribute *a, char *buf);
SYMBOL(one_name_show, "vmlinux", "vmlinux.name_show,2");

/* not in BTF, since they are not per CPU */
extern int max_threads;
SYMBOL(max_threads, "vmlinux", "vmlinux.max_threads,0");
extern const int console_printk_lengths[];
SYMBOL(console_printk_lengths, "vmlinux", "vmlinux.console_printk,0");

/* listed only */
SYMBOL(of_no_use, "vmlinux", "vmlinux.of_no_use,0");

unsigned int look_up(const struct nft_pktinfo *pkt, void *priv);
SYMBOL(look_up, "nf_tables", "nf_tables.nft_do_chain,0");

int of_no_module(void);
SYMBOL(of_no_module, "no_such", "no_such.of_no_module,0");

static int new_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%lu %d %lu %zd %d %d %u %d\n", task_vsize(NULL),
		   shown_uptime(m, NULL), this_cpu_read(process_counts),
		   one_name_show(NULL, NULL, NULL), max_threads,
		   console_printk_lengths[1], look_up(NULL, NULL), of_no_module());
	return 0;
}

PLAIN_PATCH(NULL, "cmdline_proc_show", new_show);
