// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(f_callback_uptime)

int f_callback_pre_patch(struct klp_object *obj);
int f_callback_pre_patch(struct klp_object *obj)
{
	return -ENOMEM;
}

KLP_MODULE(f_callback);
