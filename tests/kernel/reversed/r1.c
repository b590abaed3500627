// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(r1_cmdline)

ssize_t r1_bm_status_read(struct file *file, char __user *buf, size_t nbytes,
			  loff_t *ppos);
ssize_t r1_bm_status_read(struct file *file, char __user *buf, size_t nbytes,
			  loff_t *ppos)
{
	static const char status[] = "by " KBUILD_MODNAME "\n";

	return simple_read_from_buffer(buf, nbytes, ppos, status,
				       sizeof(status) - 1);
}

KLP_MODULE(r1);
