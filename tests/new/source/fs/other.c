// SPDX-License-Identifier: GPL-2.0
#include <linux/all.h>

static int several(int other)
{
	return other;
}

int calls_several(int x)
{
	return several(x);
}
