// SPDX-License-Identifier: GPL-2.0
/*
 * The layout of the live-patch structs of the kernel being built for, as
 * numbers. Kbuild compiles this to assembly and takes klp_layout.h from it, as
 * it does with asm-offsets.c; nothing here reaches a module.
 */
#include <linux/kbuild.h>
#include <linux/kallsyms.h>
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/version.h>

#ifndef CONFIG_LIVEPATCH
#error "klp: this kernel is configured without CONFIG_LIVEPATCH; build for one that has it"
#endif

void klp_layout(void);

void klp_layout(void)
{
	DEFINE(KLP_LAYOUT_FUNC_SIZE, sizeof(struct klp_func));
	OFFSET(KLP_LAYOUT_FUNC_OLD_NAME, klp_func, old_name);
	OFFSET(KLP_LAYOUT_FUNC_NEW_FUNC, klp_func, new_func);
	OFFSET(KLP_LAYOUT_FUNC_OLD_SYMPOS, klp_func, old_sympos);

	DEFINE(KLP_LAYOUT_OBJECT_SIZE, sizeof(struct klp_object));
	OFFSET(KLP_LAYOUT_OBJECT_NAME, klp_object, name);
	OFFSET(KLP_LAYOUT_OBJECT_FUNCS, klp_object, funcs);
	OFFSET(KLP_LAYOUT_OBJECT_PRE_PATCH, klp_object, callbacks.pre_patch);
	OFFSET(KLP_LAYOUT_OBJECT_POST_PATCH, klp_object, callbacks.post_patch);
	OFFSET(KLP_LAYOUT_OBJECT_PRE_UNPATCH, klp_object, callbacks.pre_unpatch);
	OFFSET(KLP_LAYOUT_OBJECT_POST_UNPATCH, klp_object, callbacks.post_unpatch);

	DEFINE(KLP_LAYOUT_PATCH_SIZE, sizeof(struct klp_patch));
	OFFSET(KLP_LAYOUT_PATCH_MOD, klp_patch, mod);
	OFFSET(KLP_LAYOUT_PATCH_OBJS, klp_patch, objs);
	OFFSET(KLP_LAYOUT_PATCH_STATES, klp_patch, states);
	OFFSET(KLP_LAYOUT_PATCH_REPLACE, klp_patch, replace);

	DEFINE(KLP_LAYOUT_STATE_SIZE, sizeof(struct klp_state));
	OFFSET(KLP_LAYOUT_STATE_ID, klp_state, id);
	OFFSET(KLP_LAYOUT_STATE_VERSION, klp_state, version);
	OFFSET(KLP_LAYOUT_STATE_DATA, klp_state, data);

	DEFINE(KLP_LAYOUT_KSYM_NAME_LEN, KSYM_NAME_LEN);
	DEFINE(KLP_LAYOUT_MODULE_NAME_LEN, MODULE_NAME_LEN);
}
