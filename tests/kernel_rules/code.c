// SPDX-License-Identifier: GPL-2.0
/* What is taken for code, or for data of the kernel's: S17 to S19. Most of it ends the kernel. */
#include "mistake.h"

/* S17: the arrays are writable. */
static const struct klp_patch const_patch = {
	.mod = THIS_MODULE,
	OBJS(GOOD_OBJECT, { }),
};

MISTAKE_AT(S17_const, "dies: BUG: unable to handle page fault.*klp_enable_patch", &const_patch);

/* S18: what is the kernel's own is not set. A no-op is no patch, and is freed at the end. */
MISTAKE(S18_nop, "loads; disable dies: (WARNING|BUG): .*(free_large_kmalloc|kfree)",
	OBJS({ FUNCS({ CMDLINE, .nop = true }, { }) }, { }));

/* S19: new_func is code. */
static char data[16];

MISTAKE(S19_data, "dies: kernel tried to execute NX-protected page",
	OBJS({ FUNCS({ .old_name = "cmdline_proc_show", .new_func = data }, { }) }, { }));
MISTAKE(S19_no_address, "refused ENOENT: kallsyms size lookup failed for 'cmdline_proc_show' replacement",
	OBJS({ FUNCS({ .old_name = "cmdline_proc_show", .new_func = (void *)0x1234 }, { }) }, { }));
