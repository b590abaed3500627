// SPDX-License-Identifier: GPL-2.0
/* The shape of the arrays: S1 to S8, S13 to S15. */
#include "choose.h"

/* S1: the patch, its module and its objects are there. */
static struct klp_patch no_module = { OBJS(GOOD_OBJECT, { }) };

MISTAKE_AT(S1_no_patch, "refused EINVAL", NULL);
MISTAKE_AT(S1_no_module, "refused EINVAL", &no_module);
MISTAKE(S1_no_objects, "refused EINVAL", .objs = NULL);

/* S2: an object with a name has functions. */
MISTAKE(S2_module_without_functions, "refused EINVAL",
	OBJS({ .name = "binfmt_misc" }, { }));

/* S3: so has the kernel's; without a name and without functions it is the end. */
static int never_called(struct klp_object *obj)
{
	pr_warn("a callback behind the end is called\n");
	return 0;
}

MISTAKE(S3_only_callbacks, "load binfmt_misc; loads",
	OBJS({ .callbacks.pre_patch = never_called },
	     { .name = "binfmt_misc", FUNCS({ STATUS }, { }) }, { }));

/* S4: nothing is zero before the end. */
MISTAKE(S4_zero_in_the_middle, "loads; runs cmdline",
	OBJS({ FUNCS({ CMDLINE }, { }, { UPTIME }, { }) }, { }));

/* S5: the arrays do end. What lies behind them is patched, too. */
static struct {
	struct klp_func funcs[1];
	struct klp_func behind[2];
} no_end = {
	.funcs = { { CMDLINE } },
	.behind = { { UPTIME } },
};

MISTAKE(S5_no_end, "loads; runs cmdline uptime",
	OBJS({ .funcs = no_end.funcs }, { }));

/* S6: there is something to patch. */
MISTAKE(S6_no_objects, "loads", OBJS({ }));
MISTAKE(S6_no_functions, "loads", OBJS({ FUNCS({ }) }, { }));

/* S7: a function has a name. */
MISTAKE(S7_no_name, "refused EINVAL",
	OBJS({ FUNCS({ .new_func = new_cmdline }, { }) }, { }));
MISTAKE(S7_empty_name, "refused EINVAL: symbol '' not found in symbol table",
	OBJS({ FUNCS({ .old_name = "", .new_func = new_cmdline }, { }) }, { }));

/* S8: a function has code. */
MISTAKE(S8_no_code, "refused EINVAL",
	OBJS({ FUNCS({ .old_name = "cmdline_proc_show" }, { }) }, { }));

/* S13: an object is listed once. */
MISTAKE(S13_kernel_twice,
	"refused EEXIST: cannot create duplicate filename '/kernel/livepatch/klp_mistake/vmlinux'",
	OBJS({ FUNCS({ CMDLINE }, { }) }, { FUNCS({ UPTIME }, { }) }, { }));
MISTAKE(S13_module_twice,
	"refused EEXIST: cannot create duplicate filename '/kernel/livepatch/klp_mistake/binfmt_misc'",
	OBJS({ .name = "binfmt_misc", FUNCS({ STATUS }, { }) },
	     { .name = "binfmt_misc", FUNCS({ STATUS }, { }) }, { }));

/* S14: a function is listed once. */
MISTAKE(S14_function_twice,
	"refused EEXIST: cannot create duplicate filename .*/cmdline_proc_show,1'",
	OBJS({ FUNCS({ CMDLINE }, { CMDLINE }, { }) }, { }));

/* S15: positions 0 and 1 are the same. */
MISTAKE(S15_sympos_0_and_1,
	"refused EEXIST: cannot create duplicate filename .*/cmdline_proc_show,1'",
	OBJS({ FUNCS({ CMDLINE }, { CMDLINE, .old_sympos = 1 }, { }) }, { }));

/* S24: a release has a name of its own. */
MISTAKE(S24_same_name, "loads; runs cmdline; again refused EEXIST",
	OBJS(GOOD_OBJECT, { }));

/* And it is not that of a module to be patched, or its functions are looked for in the patch. */
MISTAKE(S24_patches_itself, "refused EINVAL: symbol 'bm_status_read' not found in symbol table",
	OBJS({ .name = "klp_mistake", FUNCS({ STATUS }, { }) }, { }));
