// SPDX-License-Identifier: MIT OR GPL-2.0
/* With -DKERNEL types as of a kernel, else a live patch for it, that needs a symbol which nothing exports. */
struct task_struct {
	int pid;
};
struct seq_file {
	long count;
};

#ifdef KERNEL
struct task_struct init_task;
int max_threads;

int cmdline_proc_show(struct seq_file *m, void *v)
{
	return v && m->count == init_task.pid + max_threads;
}

int name_show(struct seq_file *m)
{
	return m->count == 2;
}
#else
#include "structs.h"

static const char symbols[] __attribute__((section(".modinfo"), used)) =
	"klp_symbol=max_threads vmlinux vmlinux.max_threads,0\0name=modules";
extern int max_threads;
extern int klp_glue_v1_152_168_200_noop(void);

int new_cmdline(struct seq_file *m, void *v)
{
	return v && m->count == max_threads;
}

int new_name(struct seq_file *m, int more)
{
	return m->count == more;
}

static int before(struct klp_object *object)
{
	return !object;
}

static struct klp_func funcs[] = {
	{ "cmdline_proc_show", new_cmdline, 0 },
	{ "name_show", new_name, 0 },
	{ "version_proc_show", klp_glue_v1_152_168_200_noop, 0 },
	{ 0 },
};
static struct klp_func module_funcs[] = { { "nft_do_chain", new_name, 1 }, { 0 } };
static struct klp_object objs[] = {
	{ .funcs = funcs, .callbacks = { .pre_patch = before } },
	{ .name = "nf_tables", .funcs = module_funcs },
	{ 0 },
};
static struct klp_state states[] = { { .id = 7, .version = 3 }, { 0 } };
struct klp_patch patch = { .mod = __this_module, .objs = objs, .states = states, .replace = 1 };
#endif
