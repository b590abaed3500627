// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(f_second_uptime)

ssize_t f_second_bm_status_read(struct file *file, char __user *buf,
				size_t nbytes, loff_t *ppos);
ssize_t f_second_bm_status_read(struct file *file, char __user *buf,
				size_t nbytes, loff_t *ppos)
{
	return 0;
}

static int result = -ENOMEM;
module_param(result, int, 0444);

int f_second_pre_patch(struct klp_object *obj);
int f_second_pre_patch(struct klp_object *obj)
{
	return result;
}

KLP_MODULE(f_second);
