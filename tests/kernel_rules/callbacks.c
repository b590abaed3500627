// SPDX-License-Identifier: GPL-2.0
/* Callbacks: C1 to C4. */
#include "mistake.h"

static int fails(struct klp_object *obj)
{
	return -ENOMEM;
}

static int counts(struct klp_object *obj)
{
	return 1;
}

static void says_post_unpatch(struct klp_object *obj)
{
	pr_info("post_unpatch\n");
}

static void says_pre_unpatch(struct klp_object *obj)
{
	pr_info("pre_unpatch\n");
}

/* C1: post_unpatch runs unless its partner pre_patch failed; also where there is none. */
#define TELLING .callbacks = { .post_unpatch = says_post_unpatch, .pre_unpatch = says_pre_unpatch }

MISTAKE(C1_without_partner, "loads; runs cmdline; disable: pre_unpatch.*post_unpatch; original cmdline",
	OBJS({ TELLING, FUNCS({ CMDLINE }, { }) }, { }));

/* C2: a pre_patch that fails refuses the patch, or the module that comes later. */
#define FAILING .callbacks.pre_patch = fails, .callbacks.post_unpatch = says_post_unpatch

MISTAKE(C2_failing, "refused ENOMEM: pre-patch callback failed for object 'vmlinux'(?!.*post_unpatch)",
	OBJS({ FAILING, FUNCS({ CMDLINE }, { }) }, { }));
MISTAKE(C2_failing_later,
	"loads; runs cmdline; load binfmt_misc refused ENOMEM: pre-patch callback failed for object 'binfmt_misc'(?!.*post_unpatch).*refusing to load module 'binfmt_misc'",
	OBJS(GOOD_OBJECT, { .name = "binfmt_misc", FAILING, FUNCS({ STATUS }, { }) }, { }));
/* To the module loader a positive number is success, and the module is not there. */
#define COUNTING .callbacks.pre_patch = counts

MISTAKE(C2_positive_later,
	"loads; runs cmdline; load binfmt_misc: pre-patch callback failed for object 'binfmt_misc'.*refusing to load module 'binfmt_misc'; load binfmt_misc: refusing to load module 'binfmt_misc'",
	OBJS(GOOD_OBJECT, { .name = "binfmt_misc", COUNTING, FUNCS({ STATUS }, { }) }, { }));

/*
 * C3: when a patch is replaced, none of its callbacks runs. Those of
 * klp_before say so when they do; under the first of these they do.
 */
MISTAKE(C3_right,
	"before callbacks: klp_before: pre_patch.*klp_before: post_patch; loads; runs cmdline; disable; original cmdline; disable before: klp_before: pre_unpatch.*klp_before: post_unpatch; original version",
	OBJS(GOOD_OBJECT, { }));
MISTAKE(C3_replaced, "load binfmt_misc; before callbacks: klp_before: pre_patch; loads; runs version status",
	OBJS({ FUNCS({ VERSION }, { }) }, { .name = "binfmt_misc", FUNCS({ STATUS }, { }) }, { }),
	.replace = true);

/* C4: nor of an object that the new patch does not name. */
MISTAKE(C4_object_dropped, "load binfmt_misc; before callbacks: klp_before: pre_patch; loads; runs version; original status",
	OBJS({ FUNCS({ VERSION }, { }) }, { }), .replace = true);
