// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

extern int max_threads;

int y_vmlinux_cmdline(struct seq_file *m, void *v);
int y_vmlinux_cmdline(struct seq_file *m, void *v)
{
	seq_puts(m, "by " KBUILD_MODNAME "\n");
	seq_printf(m, "max_threads %d\n", max_threads);
	return 0;
}

MODULE_INFO(klp_symbol, "max_threads vmlinux vmlinux.max_threads,0");

KLP_MODULE(y_vmlinux);
