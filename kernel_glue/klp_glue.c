// SPDX-License-Identifier: GPL-2.0
/*
 * klp_glue - static no-ops for live patches
 *
 * A replacing patch needs a no-op for each function that a live patch changed
 * and that it does not change itself. The kernel finds and allocates them at
 * load. A patch built with klp has those that it knows in its own arrays, as
 * ordinary functions whose replacement is klp_glue's placeholder. klp_glue turns
 * them into real no-ops before any of them is hooked.
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/ctype.h>
#include <linux/kernel.h>
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
KLP_GLUE_COUNTER(patches_unknown);

static const struct attribute *klp_glue_attrs[] = {
	&noops_static_attr.attr,
	&noops_superfluous_attr.attr,
	&noops_discovered_attr.attr,
	&patches_unknown_attr.attr,
	NULL
};

/*
 * For functions and objects. They lie in the patch's own data, which
 * klp_kobj_release_func() and klp_kobj_release_object() would kfree().
 */
static void klp_glue_release(struct kobject *kobj)
{
}

/* typeof, since a kobject's type is const in the kernel, but not in Linux 5.10. */
static typeof(*((struct kobject *)NULL)->ktype) klp_glue_ktype = {
	.release = klp_glue_release,
	.sysfs_ops = &kobj_sysfs_ops,
};

/* With replace sets, a patch replaces those of its own set; without, all or none. */
static bool replaces(const struct klp_patch *patch,
		     const struct klp_patch *other)
{
#ifdef KLP_LAYOUT_PATCH_REPLACE_SET
	return patch->replace_set == other->replace_set;
#else
	return patch->replace;
#endif
}

/* The kernel's list, which it does not export; klp_mutex is held around every callback. */
static struct list_head *klp_patches;

/*
 * klp_init_patch() has put @patch on the list, so far always at its end. This does
 * not rely on that: it looks for the node that kallsyms calls klp_patches.
 */
static bool find_klp_patches(const struct klp_patch *patch)
{
	struct list_head *node;
	char symbol[32];

	list_for_each(node, &patch->list) {
		snprintf(symbol, sizeof(symbol), "%ps", node);
		if (!strcmp(symbol, "klp_patches")) {
			klp_patches = node;
			return true;
		}
	}
	return false;
}

static const char *object_name(const struct klp_object *obj)
{
	return obj->name ?: "vmlinux";
}

static bool same_object(const struct klp_object *a, const struct klp_object *b)
{
	return !strcmp(object_name(a), object_name(b));
}

/* The same function, as in klp_find_func(): sympos 0 and 1 are the same. */
static bool same_func(const struct klp_func *a, const struct klp_func *b)
{
	return !strcmp(a->old_name, b->old_name) &&
	       (a->old_sympos ?: 1) == (b->old_sympos ?: 1);
}

static bool is_replaced(const struct klp_patch *other,
			const struct klp_patch *patch)
{
	return other != patch && replaces(patch, other);
}

/* The last of the live patches that @patch replaces and that changed the function, or NULL. */
static struct klp_patch *changed_by(const struct klp_patch *patch,
				    const struct klp_object *obj,
				    const struct klp_func *func)
{
	struct klp_patch *other;
	struct klp_object *o;
	struct klp_func *f;

	list_for_each_entry_reverse(other, klp_patches, list) {
		if (!is_replaced(other, patch))
			continue;
		list_for_each_entry(o, &other->obj_list, node)
			if (same_object(o, obj))
				list_for_each_entry(f, &o->func_list, node)
					if (same_func(f, func))
						return other;
	}
	return NULL;
}

static bool is_listed(const struct klp_glue_patch *gp, const char *patch)
{
	const char *name;

	for (name = gp->predecessors; *name; name += strlen(name) + 1)
		if (!strcmp(name, patch))
			return true;
	return false;
}

/* Counts live patches that replace<> does not list, whatever they change. */
static int discover_patches(struct klp_glue_patch *gp)
{
	const char *name = gp->patch.mod->name;
	struct klp_patch *other;

	list_for_each_entry(other, klp_patches, list) {
		if (!is_replaced(other, &gp->patch) ||
		    is_listed(gp, other->mod->name))
			continue;
		gp->patches_unknown++;
		if (gp->refuse)
			pr_err("%s: refused: %s is live, and replace<> does not list it\n",
			       name, other->mod->name);
		else
			pr_notice("%s: replaces %s, which replace<> does not list\n",
				  name, other->mod->name);
	}
	return gp->refuse && gp->patches_unknown ? -ECANCELED : 0;
}

/* An object of another name, "net/bluetooth/bluetooth", is never patched. */
static bool is_module_name(const char *name)
{
	for (; *name; name++)
		if (!isalnum(*name) && *name != '_')
			return false;
	return true;
}

/*
 * Static no-ops are not real yet, so every no-op on the lists was added by
 * klp_add_nops(). If there is one and the patch refuses, a listed live patch
 * changes a function that its description lacks.
 */
static int discover_noops(struct klp_glue_patch *gp)
{
	const char *name = gp->patch.mod->name;
	struct klp_object *obj;
	struct klp_func *func;
	int ret = 0;

	list_for_each_entry(obj, &gp->patch.obj_list, node) {
		list_for_each_entry(func, &obj->func_list, node) {
			struct klp_patch *by;

			if (!func->nop)
				continue;
			gp->noops_discovered++;
			by = changed_by(&gp->patch, obj, func);
			if (gp->refuse && is_module_name(object_name(obj))) {
				ret = -ECANCELED;
				pr_err("%s: refused: %s changes %s:%s,%lu, which replace<> does not say\n",
				       name, by ? by->mod->name : "a patch",
				       object_name(obj), func->old_name,
				       func->old_sympos ?: 1);
			} else {
				pr_notice("%s: reverts %s:%s,%lu, changed by %s\n",
					  name, object_name(obj), func->old_name,
					  func->old_sympos ?: 1,
					  by ? by->mod->name : "a patch");
			}
		}
	}
	return ret;
}

/*
 * There is nothing to revert, so take it off the lists before it is hooked. It
 * would only cost an RCU-tasks grace period when the transition completes.
 */
static void drop(struct klp_func *func)
{
	list_del(&func->node);
	kobject_put(&func->kobj);
}

/*
 * From here on the kernel treats it as one of its own no-ops. If its module is
 * not loaded, the addresses are still NULL, as in the kernel's own:
 * klp_init_object_loaded() fills them in when the module is loaded. If the
 * transition completes before that, klp_discard_nops() discards the no-op.
 */
static void make_noop(struct klp_func *func)
{
	func->new_func = func->old_func;
	func->new_size = func->old_size;
	func->nop = true;
}

/* Whether an object has no functions and callbacks of the author's, only no-ops. */
static bool has_only_noops(const struct klp_glue_patch *gp,
			   const struct klp_object *obj)
{
	const struct klp_callbacks *callbacks = &obj->callbacks;
	const struct klp_func *func;

	list_for_each_entry(func, &obj->func_list, node)
		if (!func->nop)
			return false;
	return !(obj == gp->objs ? gp->pre_patch : callbacks->pre_patch) &&
	       !callbacks->post_patch && !callbacks->pre_unpatch &&
	       !callbacks->post_unpatch;
}

static void promote(struct klp_glue_patch *gp)
{
	bool replacing = replaces(&gp->patch, &gp->patch);
	struct klp_object *obj;
	struct klp_func *func, *next;

	list_for_each_entry(obj, &gp->patch.obj_list, node) {
		list_for_each_entry_safe(func, next, &obj->func_list, node) {
			if (func->new_func != klp_glue_noop)
				continue;
			func->kobj.ktype = &klp_glue_ktype;
			if (replacing && !changed_by(&gp->patch, obj, func)) {
				gp->noops_superfluous++;
				drop(func);
			} else {
				gp->noops_static++;
				make_noop(func);
			}
		}
		/* As if klp_add_nops() had added it, so klp_discard_nops() discards it. */
		if (replacing && !obj->dynamic && has_only_noops(gp, obj)) {
			obj->kobj.ktype = &klp_glue_ktype;
			obj->dynamic = true;
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
 * Return: 0; -ECANCELED if the patch refuses unknown predecessors and there is
 * one; -EOPNOTSUPP if the kernel's list of patches is not found; -EINVAL if the
 * author's own callback returned a positive number; otherwise the error of that
 * callback or of sysfs.
 */
int klp_glue_pre_patch(struct klp_object *vmlinux)
{
	struct klp_glue_patch *gp =
		container_of(vmlinux, struct klp_glue_patch, objs[0]);
	int ret;

	if (replaces(&gp->patch, &gp->patch)) {
		if (!find_klp_patches(&gp->patch)) {
			pr_err("%s: refused: this kernel's list of live patches is not found\n",
			       gp->patch.mod->name);
			return -EOPNOTSUPP;
		}
		ret = discover_patches(gp) ?: discover_noops(gp);
		if (ret)
			return ret;
	}

	/* klp_free_patch_finish() removes them with the patch's directory. */
	ret = sysfs_create_files(&gp->patch.kobj, klp_glue_attrs);
	if (ret)
		return ret;

	promote(gp);
	pr_info("%s: no-ops: %u static, %u superfluous, %u discovered\n",
		gp->patch.mod->name, gp->noops_static, gp->noops_superfluous,
		gp->noops_discovered);

	ret = gp->pre_patch ? gp->pre_patch(vmlinux) : 0;
	if (ret > 0) {
		pr_err("%s: refused: pre_patch of vmlinux returned %d, which is no error\n",
		       gp->patch.mod->name, ret);
		ret = -EINVAL;
	}
	return ret;
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
