/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SHOW_H
#define SHOW_H

#include <linux/seq_file.h>

/* A replacement for the show function of a file in /proc: the line that the scripts look for. */
#define SHOW(name)							\
	int name(struct seq_file *m, void *v);				\
	int name(struct seq_file *m, void *v)				\
	{								\
		seq_puts(m, KBUILD_MODNAME ": this has been live patched\n"); \
		return 0;						\
	}

#endif
