// SPDX-License-Identifier: GPL-2.0
#include "../target.h"

static int n_target_secret = 7;
module_param(n_target_secret, int, 0444);

static noinline int n_target_show(struct seq_file *m, void *v)
{
	seq_printf(m, "by the module %d\n", n_target_secret);
	return 0;
}

TARGET_MODULE(n_target);
