// SPDX-License-Identifier: GPL-2.0
#include <linux/percpu.h>
#include <linux/seq_file.h>

#include <klp/module.h>
#include <klp/reloadable.h>

extern int hidden;
extern const char *const words[];
int twice(int value);
DECLARE_PER_CPU(int, counted);

/* Relocations of 64 bits, in data and in read-only data. */
static int *by_address = &hidden;
static int (*const calls[])(int) = { twice };

int again_show(struct seq_file *m, void *v);
int again_show(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d %d %d %d %s\n", hidden, *READ_ONCE(by_address),
		   twice(hidden), calls[0] == twice, words[1]);
	seq_printf(m, "%d\n", this_cpu_read(counted));
	return 0;
}

KLP_MODULE(again);
KLP_RELOADABLE();
