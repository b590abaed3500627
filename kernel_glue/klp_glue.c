// SPDX-License-Identifier: GPL-2.0
/*
 * klp_glue - static no-ops for live patches
 *
 * A replacing patch needs a no-op for each function that a live patch changed
 * and that it does not change itself. The kernel finds and allocates them at
 * load. A patch built with klp brings those that it knows in its own arrays,
 * as ordinary functions whose replacement is klp_glue's placeholder; here they
 * become what the kernel's own no-ops are, before any of them is hooked.
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/kobject.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/string.h>
#include <linux/sysfs.h>

#include "klp_glue.h"

#define klp_glue_pre_patch	KLP_GLUE_SYMBOL(pre_patch)
#define klp_glue_noop		KLP_GLUE_SYMBOL(noop)

/**
 * klp_glue_noop() - placeholder for the replacement of a static no-op
 *
 * klp_init_func() wants a replacement that is not NULL, and
 * klp_init_object_loaded() one that kallsyms knows. It never runs: a hook is
 * set only after klp_glue_pre_patch() has put the original in its place.
 */
noinline void klp_glue_noop(void)
{
	WARN_ON_ONCE(1);
}
EXPORT_SYMBOL_GPL(klp_glue_noop);

static struct klp_glue_patch *to_glue_patch(struct kobject *kobj)
{
	return container_of(kobj, struct klp_glue_patch, patch.kobj);
}

#define KLP_GLUE_COUNTER(counter)					\
static ssize_t counter##_show(struct kobject *kobj,			\
			      struct kobj_attribute *attr, char *buf)	\
{									\
	return sysfs_emit(buf, "%u\n", to_glue_patch(kobj)->counter);	\
}									\
static struct kobj_attribute counter##_attr = __ATTR_RO(counter)

KLP_GLUE_COUNTER(noops_static);
KLP_GLUE_COUNTER(noops_superfluous);
KLP_GLUE_COUNTER(noops_discovered);

static const struct attribute *klp_glue_attrs[] = {
	&noops_static_attr.attr,
	&noops_superfluous_attr.attr,
	&noops_discovered_attr.attr,
	NULL
};

/* The func lies in the patch's own data: klp_kobj_release_func() would kfree() it. */
static void klp_glue_release_func(struct kobject *kobj)
{
}

/* As const as the kernel has it; Linux 5.10 has a kobject's type without. */
static typeof(*((struct kobject *)NULL)->ktype) klp_glue_ktype_func = {
	.release = klp_glue_release_func,
	.sysfs_ops = &kobj_sysfs_ops,
};

static const char *object_name(const struct klp_object *obj)
{
	return obj->name ?: "vmlinux";
}

static bool same_object(const struct klp_object *a, const struct klp_object *b)
{
	return !strcmp(object_name(a), object_name(b));
}

/* The same function by the rule of klp_find_func(): sympos 0 and 1 are one. */
static bool same_func(const struct klp_func *a, const struct klp_func *b)
{
	return !strcmp(a->old_name, b->old_name) &&
	       (a->old_sympos ?: 1) == (b->old_sympos ?: 1);
}

/*
 * The live patch that changed a function last, or NULL. klp_init_patch() has
 * just added @patch at the end of klp_patches, so that what follows it there
 * is the head of the list; klp_mutex is held around every callback.
 */
static struct klp_patch *changed_by(struct klp_patch *patch,
				    const struct klp_object *obj,
				    const struct klp_func *func)
{
	struct list_head *klp_patches = patch->list.next;
	struct klp_patch *other = patch;
	struct klp_object *o;
	struct klp_func *f;

	list_for_each_entry_continue_reverse(other, klp_patches, list)
		list_for_each_entry(o, &other->obj_list, node)
			if (same_object(o, obj))
				list_for_each_entry(f, &o->func_list, node)
					if (same_func(f, func))
						return other;
	return NULL;
}

/* No static no-op is real yet, so that each no-op is one of klp_add_nops(). */
static int discover(struct klp_glue_patch *gp)
{
	const char *name = gp->patch.mod->name;
	struct klp_object *obj;
	struct klp_func *func;

	list_for_each_entry(obj, &gp->patch.obj_list, node) {
		list_for_each_entry(func, &obj->func_list, node) {
			struct klp_patch *by;

			if (!func->nop)
				continue;
			gp->noops_discovered++;
			by = changed_by(&gp->patch, obj, func);
			pr_notice("%s: %s %s:%s,%lu, changed by %s, which replace<> does not list\n",
				  name, gp->refuse ? "refused:" : "reverts",
				  object_name(obj), func->old_name,
				  func->old_sympos ?: 1,
				  by ? by->mod->name : "an unknown patch");
		}
	}
	return gp->refuse && gp->noops_discovered ? -EPERM : 0;
}

/*
 * Nothing to revert: off the lists before it is hooked. It would only cost an
 * RCU-tasks grace period when the transition completes.
 */
static void drop(struct klp_func *func)
{
	list_del(&func->node);
	kobject_put(&func->kobj);
}

/*
 * From here on the kernel takes it for one of its own. In a module that is not
 * loaded the addresses are still NULL, as they are for the kernel's own:
 * klp_init_object_loaded() fills them in when it comes, and klp_discard_nops()
 * discards the no-op should the transition complete before.
 */
static void make_noop(struct klp_func *func)
{
	func->new_func = func->old_func;
	func->new_size = func->old_size;
	func->nop = true;
}

static void promote(struct klp_glue_patch *gp)
{
	struct klp_object *obj;
	struct klp_func *func, *next;

	list_for_each_entry(obj, &gp->patch.obj_list, node) {
		list_for_each_entry_safe(func, next, &obj->func_list, node) {
			if (func->new_func != klp_glue_noop)
				continue;
			func->kobj.ktype = &klp_glue_ktype_func;
			if (gp->patch.replace &&
			    !changed_by(&gp->patch, obj, func)) {
				gp->noops_superfluous++;
				drop(func);
			} else {
				gp->noops_static++;
				make_noop(func);
			}
		}
	}
}

/**
 * klp_glue_pre_patch() - the pre-patch callback of a patch with static no-ops
 * @vmlinux: first object of a struct klp_glue_patch
 *
 * The kernel calls it under klp_mutex, after it has looked up all symbols and
 * added the no-ops that it misses, and before the first function is hooked.
 *
 * Return: 0; -EPERM if the patch refuses unknown predecessors and there is one;
 * otherwise the error of sysfs or of the author's own callback.
 */
int klp_glue_pre_patch(struct klp_object *vmlinux)
{
	struct klp_glue_patch *gp =
		container_of(vmlinux, struct klp_glue_patch, objs[0]);
	int ret;

	ret = discover(gp);
	if (ret)
		return ret;

	/* Gone with the patch's directory, which klp_free_patch_finish() removes. */
	ret = sysfs_create_files(&gp->patch.kobj, klp_glue_attrs);
	if (ret)
		return ret;

	promote(gp);
	pr_info("%s: no-ops: %u static, %u superfluous, %u discovered\n",
		gp->patch.mod->name, gp->noops_static, gp->noops_superfluous,
		gp->noops_discovered);

	return gp->pre_patch ? gp->pre_patch(vmlinux) : 0;
}
EXPORT_SYMBOL_GPL(klp_glue_pre_patch);

static int __init klp_glue_init(void)
{
	pr_info("glue %s for struct klp_func %zu, klp_object %zu, klp_patch %zu bytes\n",
		__stringify(KLP_GLUE_VERSION), sizeof(struct klp_func),
		sizeof(struct klp_object), sizeof(struct klp_patch));
	return 0;
}

static void __exit klp_glue_exit(void)
{
}

module_init(klp_glue_init);
module_exit(klp_glue_exit);
MODULE_DESCRIPTION("Static no-ops for live patches");
MODULE_LICENSE("GPL");
