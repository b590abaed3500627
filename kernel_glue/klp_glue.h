/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A patch that was made with klp and needs klp_glue, as C sees it.
 * include/klp/emit/arrays.hpp emits this struct: change both together, and
 * KLP_GLUE_VERSION with them.
 */
#ifndef KLP_GLUE_H
#define KLP_GLUE_H

#include <linux/livepatch.h>

#include "klp_layout.h"

/*
 * The version and the layout are part of each exported symbol's name: the
 * module loader refuses a patch that was built for another ("Unknown symbol
 * klp_glue_v2_..."), before any of its arrays is looked at.
 */
#define KLP_GLUE_VERSION v2

#define KLP_GLUE_NAME(version, func, object, patch, name) \
	klp_glue_##version##_##func##_##object##_##patch##_##name
#define KLP_GLUE_EXPAND(...) KLP_GLUE_NAME(__VA_ARGS__)
#define KLP_GLUE_SYMBOL(name) \
	KLP_GLUE_EXPAND(KLP_GLUE_VERSION, KLP_LAYOUT_FUNC_SIZE, \
			KLP_LAYOUT_OBJECT_SIZE, KLP_LAYOUT_PATCH_SIZE, name)

/**
 * struct klp_glue_patch - a patch with static no-ops
 * @patch:	the patch that is passed to klp_enable_patch()
 * @pre_patch:	the author's callback of the vmlinux object, or NULL
 * @predecessors: names of the patches that may be live: those that replace<>
 *		lists, and those that they are stacked on; each ends in a zero,
 *		the last name is empty. NULL if the patch replaces nothing
 * @refuse:	refuse the load if another patch is live, or one of these has
 *		functions that its description lacks
 * @noops_static: static no-ops in use; written at load, like what follows
 * @noops_superfluous: static no-ops that no live patch asked for
 * @noops_discovered: no-ops that the kernel had to add
 * @patches_unknown: live patches that @predecessors does not name
 * @objs:	the objects; the first is always vmlinux, so that
 *		klp_glue_pre_patch() runs before anything is patched
 */
struct klp_glue_patch {
	struct klp_patch patch;
	int (*pre_patch)(struct klp_object *obj);
	const char *predecessors;
	unsigned int refuse;
	unsigned int noops_static;
	unsigned int noops_superfluous;
	unsigned int noops_discovered;
	unsigned int patches_unknown;
	struct klp_object objs[];
};

int KLP_GLUE_SYMBOL(pre_patch)(struct klp_object *vmlinux);
void KLP_GLUE_SYMBOL(noop)(void);

#endif
