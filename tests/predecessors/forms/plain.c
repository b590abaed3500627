// SPDX-License-Identifier: MIT OR GPL-2.0
/* Everything that the arrays can say, and with macros what is wrong with them. */
#include "structs.h"

static int f(void) { return 1; }
static int g(void) { return 2; }
static int before(void) { return 0; }
static void after(void) { }

static struct klp_func kernel_funcs[] = {
	{
		.old_name = "cmdline_proc_show", .new_func = f,
#ifdef INTERNAL
		.internal = { 1 },
#endif
	},
	{ .old_name = "name_show", .new_func = g, .old_sympos = 2 },
#ifdef NO_CODE
	{ .old_name = "uptime_proc_show" },
#endif
#ifndef NO_END
	{ 0 },
#endif
#ifdef MORE
	{ .old_name = "version_proc_show", .new_func = f },
	{ 0 },
#endif
};

static struct klp_func no_funcs[] = { { 0 } };

static struct klp_func module_funcs[] = {
	{ .old_name = "nft_do_chain", .new_func = g },
	{ 0 },
};

static struct klp_object objs[] = {
	{ .funcs = kernel_funcs },
	{ .name = "ext4", .funcs = no_funcs, .callbacks = { .pre_patch = before, .post_unpatch = after } },
	{ .name = "nf_tables", .funcs = module_funcs, .callbacks = { .post_patch = after } },
	{ 0 },
};

static struct klp_state states[] = {
	{ .id = 7, .version = 3, .data = states },
	{ .id = 0x8000000000000000 },
	{ 0 },
};

struct klp_patch patch = {
#ifndef NO_MODULE
	.mod = __this_module,
#endif
	.objs = objs, .states = states, .replace = 1,
};

#ifdef TWICE
struct klp_patch another = { .mod = __this_module, .objs = objs };
#endif

/* No patch, though they begin like one: the address of a module comes first here, too. */
struct { void *owner; void *show; } attribute = { __this_module, f };
struct { void *owner; const char *name; } text = { __this_module, "text" };
