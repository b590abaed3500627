// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(n_plain_show)

static int result;
module_param(result, int, 0644);

int n_plain_pre_patch(struct klp_object *obj);
int n_plain_pre_patch(struct klp_object *obj)
{
	return result;
}

KLP_MODULE(n_plain);
