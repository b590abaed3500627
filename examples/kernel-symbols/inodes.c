// SPDX-License-Identifier: GPL-2.0
/*
 * One of the numbers in /proc/sys/fs/inode-state that were always 0 tells how
 * many inodes are in use, as one in dentry-state came to tell how many dentries
 * are negative: af0c9af1b3f6 ("fs/dcache: Track & report number of negative
 * dentries").
 */
#include <linux/fs.h>
#include <linux/percpu.h>
#include <linux/sysctl.h>

#include <klp/module.h>

/* As fs/inode.c and fs/fs-writeback.c have them. */
extern struct inodes_stat_t inodes_stat;
DECLARE_PER_CPU(unsigned long, nr_inodes);
DECLARE_PER_CPU(unsigned long, nr_unused);
long get_nr_dirty_inodes(void);

static long sum(const unsigned long __percpu *counter)
{
	long total = 0;
	int cpu;

	for_each_possible_cpu(cpu)
		total += *per_cpu_ptr(counter, cpu);
	return max(total, 0L);
}

/* For proc_nr_inodes() in fs/inode.c; before 6.11 the table is not const there. */
int klpp_proc_nr_inodes(const struct ctl_table *table, int write,
			void *buffer, size_t *lenp, loff_t *ppos);
int klpp_proc_nr_inodes(const struct ctl_table *table, int write,
			void *buffer, size_t *lenp, loff_t *ppos)
{
	struct ctl_table copy = *table;
	struct inodes_stat_t stat;

	inodes_stat.nr_inodes = sum(&nr_inodes);
	inodes_stat.nr_unused = sum(&nr_unused);
	/* Not in the kernel's own variable: it is gone when the patch is. */
	stat = inodes_stat;
	stat.dummy[0] = get_nr_dirty_inodes();
	copy.data = &stat;
	return proc_doulongvec_minmax(&copy, write, buffer, lenp, ppos);
}

KLP_MODULE(inodes);
