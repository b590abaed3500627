/* SPDX-License-Identifier: MIT OR GPL-2.0 */
/* The kernel's live-patch structs as a host without its headers can have them: in sizes of one's choice. */
#include <stddef.h>

#ifndef FUNC_SIZE
#define FUNC_SIZE 152
#endif
#ifndef OBJECT_SIZE
#define OBJECT_SIZE 168
#endif

struct klp_callbacks {
	void *pre_patch, *post_patch, *pre_unpatch, *post_unpatch;
	_Bool post_unpatch_enabled;
};

struct klp_func {
	const char *old_name;
	void *new_func;
	unsigned long old_sympos;
	char internal[FUNC_SIZE - 24];
};

struct klp_object {
	const char *name;
	struct klp_func *funcs;
	struct klp_callbacks callbacks;
	char internal[OBJECT_SIZE - 16 - sizeof(struct klp_callbacks)];
};

struct klp_state {
	unsigned long id;
	unsigned int version;
	void *data;
};

struct klp_patch {
	void *mod;
	struct klp_object *objs;
	struct klp_state *states;
	_Bool replace;
	char internal[200 - 32];
};

/* include/linux/livepatch_external.h of Linux 7 */
struct klp_func_ext {
	const char *old_name;
	void *new_func;
	unsigned long sympos;
};

struct klp_object_ext {
	const char *name;
	struct klp_func_ext *funcs;
	struct klp_callbacks callbacks;
	unsigned int nr_funcs;
};

extern char __this_module[];

#ifndef NO_LIVEPATCH
static const char modinfo[] __attribute__((section(".modinfo"), used)) = "license=GPL\0livepatch=Y";
#endif
