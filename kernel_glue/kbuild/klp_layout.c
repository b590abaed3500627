// SPDX-License-Identifier: GPL-2.0
/*
 * The layout, as numbers, of the target kernel's structs that klp fills in. Kbuild
 * compiles this to assembly and makes klp_layout.h from that, as it does with
 * asm-offsets.c. Nothing of it gets into a module.
 */
#include <linux/kbuild.h>
#include <linux/kallsyms.h>
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/version.h>

#ifndef CONFIG_LIVEPATCH
#error "klp: this kernel is configured without CONFIG_LIVEPATCH; build for one that has it"
#endif

/* If a field is at another place, klp/model/layout.hpp reports it. */
#define KLP_FIELD(name, type, field, expected) do {				\
	static_assert(sizeof_field(struct type, field) == sizeof(expected),	\
		      "klp: this kernel has another size of struct " #type ": "	\
		      #field " than klp expects; see docs/glue.md");		\
	OFFSET(KLP_LAYOUT_##name, type, field);					\
} while (0)

void klp_layout(void);

void klp_layout(void)
{
	DEFINE(KLP_LAYOUT_FUNC_SIZE, sizeof(struct klp_func));
	KLP_FIELD(FUNC_OLD_NAME, klp_func, old_name, char *);
	KLP_FIELD(FUNC_NEW_FUNC, klp_func, new_func, void *);
	KLP_FIELD(FUNC_OLD_SYMPOS, klp_func, old_sympos, long);

	DEFINE(KLP_LAYOUT_OBJECT_SIZE, sizeof(struct klp_object));
	KLP_FIELD(OBJECT_NAME, klp_object, name, char *);
	KLP_FIELD(OBJECT_FUNCS, klp_object, funcs, void *);
	KLP_FIELD(OBJECT_PRE_PATCH, klp_object, callbacks.pre_patch, void *);
	KLP_FIELD(OBJECT_POST_PATCH, klp_object, callbacks.post_patch, void *);
	KLP_FIELD(OBJECT_PRE_UNPATCH, klp_object, callbacks.pre_unpatch, void *);
	KLP_FIELD(OBJECT_POST_UNPATCH, klp_object, callbacks.post_unpatch, void *);

	DEFINE(KLP_LAYOUT_PATCH_SIZE, sizeof(struct klp_patch));
	KLP_FIELD(PATCH_MOD, klp_patch, mod, void *);
	KLP_FIELD(PATCH_OBJS, klp_patch, objs, void *);
	KLP_FIELD(PATCH_STATES, klp_patch, states, void *);
#ifdef KLP_REPLACE_SETS
	/* Proposed to replace the field `replace`; klp.mk tries both. */
	KLP_FIELD(PATCH_REPLACE_SET, klp_patch, replace_set, int);
#else
	KLP_FIELD(PATCH_REPLACE, klp_patch, replace, bool);
#endif

	DEFINE(KLP_LAYOUT_STATE_SIZE, sizeof(struct klp_state));
	KLP_FIELD(STATE_ID, klp_state, id, long);
	KLP_FIELD(STATE_VERSION, klp_state, version, int);
	KLP_FIELD(STATE_DATA, klp_state, data, void *);

	DEFINE(KLP_LAYOUT_PARAM_SIZE, sizeof(struct kernel_param));
	KLP_FIELD(PARAM_NAME, kernel_param, name, char *);
	KLP_FIELD(PARAM_MOD, kernel_param, mod, void *);
	KLP_FIELD(PARAM_OPS, kernel_param, ops, void *);
	KLP_FIELD(PARAM_PERM, kernel_param, perm, u16);
	KLP_FIELD(PARAM_LEVEL, kernel_param, level, s8);
	KLP_FIELD(PARAM_FLAGS, kernel_param, flags, u8);
	KLP_FIELD(PARAM_STR, kernel_param, str, void *);

	DEFINE(KLP_LAYOUT_STRING_SIZE, sizeof(struct kparam_string));
	KLP_FIELD(STRING_MAXLEN, kparam_string, maxlen, int);
	KLP_FIELD(STRING_STRING, kparam_string, string, char *);

	DEFINE(KLP_LAYOUT_KSYM_NAME_LEN, KSYM_NAME_LEN);
	DEFINE(KLP_LAYOUT_MODULE_NAME_LEN, MODULE_NAME_LEN);
}
