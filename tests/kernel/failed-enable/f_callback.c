// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(f_callback_uptime)

static int result = -ENOMEM;
module_param(result, int, 0444);

int f_callback_pre_patch(struct klp_object *obj);
int f_callback_pre_patch(struct klp_object *obj)
{
	return result;
}

KLP_MODULE(f_callback);
