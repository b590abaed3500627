/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SHOW_H
#define SHOW_H

#include <linux/seq_file.h>

/* A replacement for the show function of a file in /proc that says whose code runs. */
#define SHOW(name)							\
	int name(struct seq_file *m, void *v);				\
	int name(struct seq_file *m, void *v)				\
	{								\
		seq_puts(m, "by " KBUILD_MODNAME "\n");			\
		return 0;						\
	}

#endif
