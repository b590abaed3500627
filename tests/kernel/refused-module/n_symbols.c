// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

extern int n_target_secret;

int n_symbols_show(struct seq_file *m, void *v);
int n_symbols_show(struct seq_file *m, void *v)
{
	seq_printf(m, "by " KBUILD_MODNAME " %d\n", n_target_secret);
	return 0;
}

static int result;
module_param(result, int, 0644);

int n_symbols_pre_patch(struct klp_object *obj);
int n_symbols_pre_patch(struct klp_object *obj)
{
	return result;
}

KLP_MODULE(n_symbols);
