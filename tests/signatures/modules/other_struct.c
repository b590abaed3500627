// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#include "plain.h"

struct cookie;

static int new_show(struct cookie *m, void *v)
{
	return m == v;
}

PLAIN_PATCH(NULL, "cmdline_proc_show", new_show);
