// SPDX-License-Identifier: GPL-2.0
#include <linux/all.h>

static __attribute__((always_inline)) inline int into(int x)
{
	return x * 3;
}

int mod_main(int x);
int mod_main(int x)
{
	return into(x) + 1;
}
