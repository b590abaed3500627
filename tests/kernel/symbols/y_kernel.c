// SPDX-License-Identifier: GPL-2.0
#include <linux/kobject.h>
#include <linux/percpu.h>

#include <klp/module.h>

#include "../show.h"

/*
 * Static data and a global function, which nobody exports; a static function; a variable of each
 * processor.
 */
extern int max_threads;
int nr_processes(void);
int version_proc_show(struct seq_file *m, void *v);
DECLARE_PER_CPU(unsigned long, process_counts);

/* One of many static functions of that name, under a name of its own. */
ssize_t the_third_of_all_static_functions_whose_name_is_name_show(struct kobject *kobj,
								  struct kobj_attribute *attr,
								  char *buf);

/* Initial values are relocated, too. */
static const struct {
	const char *name;
	void *address;
} addresses[] = {
	{ "max_threads", &max_threads },
	{ "nr_processes", nr_processes },
	{ "version_proc_show", version_proc_show },
	{ "name_show", the_third_of_all_static_functions_whose_name_is_name_show },
};

int y_kernel_cmdline(struct seq_file *m, void *v);
int y_kernel_cmdline(struct seq_file *m, void *v)
{
	unsigned long count = 0;
	int cpu, i;

	seq_puts(m, "by " KBUILD_MODNAME "\n");
	seq_printf(m, "max_threads %d\n", max_threads);
	for_each_possible_cpu(cpu)
		count += per_cpu(process_counts, cpu);
	seq_printf(m, "counts %s\n", count == nr_processes() ? "agree" : "differ");
	for (i = 0; i < ARRAY_SIZE(addresses); i++)
		seq_printf(m, "%016lx %s\n", (unsigned long)addresses[i].address,
			   addresses[i].name);
	return version_proc_show(m, v);
}

KLP_MODULE(y_kernel);
