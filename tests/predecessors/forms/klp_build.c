// SPDX-License-Identifier: MIT OR GPL-2.0
/* The sections that klp-build (scripts/livepatch, objtool klp diff) leaves for its init function. */
#include "structs.h"

static int f(void) { return 1; }
static int g(void) { return 2; }
static int before(void) { return 0; }

#define FUNCS __attribute__((section(".init.klp_funcs"), used, aligned(8)))
#define OBJECTS __attribute__((section(".init.klp_objects"), used, aligned(8)))

static struct klp_func_ext FUNCS funcs[] = {
	{ "cmdline_proc_show", f, 0 },
	{ "name_show", g, 2 },
	{ "nft_do_chain", g, 0 },
};

static struct klp_object_ext OBJECTS objects[] = {
	{ .funcs = funcs, .nr_funcs = 2 },
	{ .name = "nf_tables", .funcs = funcs + 2, .callbacks = { .pre_patch = before }, .nr_funcs = 1 + TOO_MANY },
};

/* As its init function has it: filled in at run time. */
struct klp_patch *patch;
