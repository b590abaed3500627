// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include "plain.h"

static int new_show(struct seq_file *m, void *v, int more)
{
	seq_printf(m, "takes %d\n", more);
	return 0;
}

PLAIN_PATCH(NULL, "cmdline_proc_show", new_show);
