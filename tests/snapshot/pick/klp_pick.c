// SPDX-License-Identifier: GPL-2.0
/*
 * klp_pick - a live patch of one function, which the loader chooses
 *
 * Says where the kernel found it. The functions that a test picks are not
 * called meanwhile.
 */
#include <linux/livepatch.h>
#include <linux/module.h>

static char *object;
module_param(object, charp, 0400);
static char *function;
module_param(function, charp, 0400);
static ulong sympos;
module_param(sympos, ulong, 0400);

static long replacement(void)
{
	return 0;
}

static struct klp_func funcs[] = { { .new_func = replacement }, { } };
static struct klp_object objs[] = { { .funcs = funcs }, { } };
static struct klp_patch patch = { .mod = THIS_MODULE, .objs = objs };

static int __init klp_pick_init(void)
{
	int ret;

	objs[0].name = object;
	funcs[0].old_name = function;
	funcs[0].old_sympos = sympos;
	ret = klp_enable_patch(&patch);
	if (!ret)
		pr_info("klp_pick: found at %lx\n", (unsigned long)funcs[0].old_func);
	return ret;
}

static void __exit klp_pick_exit(void)
{
}

module_init(klp_pick_init);
module_exit(klp_pick_exit);
MODULE_DESCRIPTION("A live patch of a function that the loader chooses");
MODULE_INFO(livepatch, "Y");
MODULE_LICENSE("GPL");
