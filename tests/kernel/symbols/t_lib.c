// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>

#include "t_lib.h"

static int hidden = 7;
module_param(hidden, int, 0644);

static noinline int t_lib_secret(int value)
{
	return value * hidden;
}

int t_lib_exported(int value)
{
	return t_lib_secret(value) + 1;
}
EXPORT_SYMBOL_GPL(t_lib_exported);

MODULE_DESCRIPTION("A module that another one needs");
MODULE_LICENSE("GPL");
