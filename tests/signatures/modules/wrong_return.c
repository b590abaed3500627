// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include "plain.h"

static void new_show(struct seq_file *m, void *v)
{
	seq_puts(m, "returns nothing\n");
}

PLAIN_PATCH(NULL, "cmdline_proc_show", new_show);
