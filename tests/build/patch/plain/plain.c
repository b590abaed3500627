// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include <klp/module.h>

int plain_cmdline(struct seq_file *m, void *v);
int plain_cmdline(struct seq_file *m, void *v)
{
	seq_puts(m, "plain\n");
	return 0;
}

KLP_MODULE(plain);
