// SPDX-License-Identifier: MIT OR GPL-2.0
/* Fixes, and symbols that nobody exports, as KLP_PATCH() lists them, and names that are none; klp-symbols makes the kernel resolve the symbols. */
#include "structs.h"

#ifndef MALFORMED
#define MALFORMED
#endif

static const char listed[] __attribute__((section(".modinfo"), used, aligned(1))) =
	"klp_fix=CVE-2024-1\0"
	"klp_fix=\"a'fix\\\"\0"
	"klp_fix=CVE-2024-1\0"
	"klp_fix=\0"
	"klp_fix=comma,\0"
	"klp_fix=x\nint injected;\\\0"
	"klp_symbol=max_threads vmlinux vmlinux.max_threads,0\0"
	"klp_symbol=third_name_show vmlinux vmlinux.name_show,3\0"
	"klp_symbol=kernels_callback vmlinux vmlinux.kernels_callback,0\0"
	"klp_symbol=kernels_show vmlinux vmlinux.kernels_show,0\0"
	"klp_symbol=cloned ext4 ext4.cloned.isra.0,0\0"
	"klp_symbol=journal ext4 jbd2.journal_tag_bytes,0\0" MALFORMED;

extern int max_threads, third_name_show(void), cloned(int), journal(void), kernels_show(void);
extern int kernels_callback(void);

static int f(void) { return max_threads + third_name_show(); }
static int g(void) { return cloned(1) + journal(); }

static int *in_data = &max_threads;
int *also_in_data(void) { return in_data++; }

static struct klp_func kernel_funcs[] = {
	{ .old_name = "cmdline_proc_show", .new_func = f },
	{ .old_name = "uptime_proc_show", .new_func = kernels_show },
	{ 0 },
};

static struct klp_func module_funcs[] = {
	{ .old_name = "ext4_file_open", .new_func = g },
	{ 0 },
};

static struct klp_object objs[] = {
	{ .funcs = kernel_funcs, .callbacks = { .pre_patch = kernels_callback } },
	{ .name = "ext4", .funcs = module_funcs },
	{ 0 },
};

struct klp_patch patch = { .mod = __this_module, .objs = objs };
