// SPDX-License-Identifier: GPL-2.0
/* Good patches that are live before a mistake is loaded. */
#include "choose.h"

MISTAKE(plain, "", OBJS({ FUNCS({ CMDLINE }, { VERSION }, { }) }, { }));

MISTAKE(sympos_1, "", OBJS({ FUNCS({ CMDLINE, .old_sympos = 1 }, { }) }, { }));

MISTAKE(state, "", OBJS(GOOD_OBJECT, { }), STATES({ .id = 5, .version = 2 }, { }));

static int says_pre_patch(struct klp_object *obj)
{
	pr_info(KBUILD_MODNAME ": pre_patch\n");
	return 0;
}

static void says_post_patch(struct klp_object *obj)
{
	pr_info(KBUILD_MODNAME ": post_patch\n");
}

static void says_pre_unpatch(struct klp_object *obj)
{
	pr_info(KBUILD_MODNAME ": pre_unpatch\n");
}

static void says_post_unpatch(struct klp_object *obj)
{
	pr_info(KBUILD_MODNAME ": post_unpatch\n");
}

#define CALLBACKS .callbacks = {					\
	.pre_patch = says_pre_patch, .post_patch = says_post_patch,	\
	.pre_unpatch = says_pre_unpatch, .post_unpatch = says_post_unpatch }

MISTAKE(callbacks, "", OBJS({ CALLBACKS, FUNCS({ VERSION }, { }) },
			    { .name = "binfmt_misc", CALLBACKS, FUNCS({ STATUS }, { }) }, { }));
