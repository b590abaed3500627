// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include "plain.h"

static int new_show(struct seq_file *m, void *v)
{
	seq_puts(m, "has a callback\n");
	return 0;
}

static void new_pre_patch(struct klp_object *obj)
{
}

PLAIN_PATCH(NULL, "cmdline_proc_show", new_show,
	    .callbacks.pre_patch = (void *)new_pre_patch);
