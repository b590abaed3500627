// SPDX-License-Identifier: GPL-2.0
/* A patch after another: S16, R1, R3. The first changes cmdline and version. */
#include "mistake.h"

/*
 * S16: positions 0 and 1 are the same in each release. Kernels without the fix
 * of October 2025 refuse the second patch with EEXIST; Debian's have it.
 */
MISTAKE(S16_sympos_1_after_0, "before plain; loads; runs cmdline version",
	OBJS({ FUNCS({ CMDLINE, .old_sympos = 1 }, { VERSION, .old_sympos = 1 }, { }) }, { }),
	.replace = true);
MISTAKE(S16_sympos_0_after_1, "before sympos_1; loads; runs cmdline",
	OBJS(GOOD_OBJECT, { }), .replace = true);

/* R1: what a replacing patch does not list is reverted. */
MISTAKE(R1_function_dropped, "before plain; loads; runs cmdline; original version",
	OBJS(GOOD_OBJECT, { }), .replace = true);

/* R3: one that does not replace stacks. */
MISTAKE(R3_stacked, "before plain; loads; runs cmdline uptime; disable; older cmdline; original uptime",
	OBJS({ FUNCS({ CMDLINE }, { UPTIME }, { }) }, { }));
