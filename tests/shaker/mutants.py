# SPDX-License-Identifier: MIT OR GPL-2.0
"""Mistakes to put into a copy of klp; the shaker must find each."""

from dataclasses import dataclass

from kernels import Trouble


@dataclass
class Mutant:
    what: str
    old: str
    new: str
    file: str = "kernel_glue/klp_glue.c"
    before: tuple[int, ...] = ()  # the kernel from which on it does not matter

    def shows_on(self, version: tuple[int, ...]) -> bool:
        return not self.before or version < self.before


MUTANTS = {
    "release-frees": Mutant(
        "the kernel's release runs for a static no-op and frees it",
        "			func->kobj.ktype = &klp_glue_ktype;\n",
        ""),
    "no-promotion": Mutant(
        "a static no-op stays an ordinary function with the placeholder",
        "	func->new_func = func->old_func;\n	func->new_size = func->old_size;\n	func->nop = true;\n",
        ""),
    "no-promotion-unloaded": Mutant(
        "those of a module that is not loaded stay as they are",
        "	func->new_func = func->old_func;\n",
        "	if (!func->old_func)\n		return;\n	func->new_func = func->old_func;\n"),
    "forgotten-hook": Mutant(
        "no-ops that stay when the transition is complete are never unhooked",
        "	promote(gp);\n",
        "	promote(gp);\n	if (!vmlinux->callbacks.post_patch)\n		vmlinux->callbacks.post_patch = forget;\n"),
    "superfluous-kept": Mutant(
        "a no-op that nothing asked for is hooked",
        "				drop(func);\n",
        "				make_noop(func);\n"),
    "unknown-admitted": Mutant(
        "a patch that refuses unknown predecessors is let in",
        "		ret = discover_patches(gp) ?: discover_noops(gp);\n",
        "		ret = discover_patches(gp) ? 0 : (discover_noops(gp), 0);\n"),
    "functions-only": Mutant(
        "functions are compared and patches are not",
        "		if (!strcmp(name, patch))\n			return true;\n	return false;\n",
        "		if (!strcmp(name, patch))\n			return true;\n	return true;\n"),
    "path-refused": Mutant(
        "an object that has the name of no module is a reason to refuse",
        "gp->refuse && is_module_name(object_name(obj))",
        "gp->refuse"),
    "object-kept": Mutant(
        "an object that had nothing but no-ops stays",
        "			obj->dynamic = true;\n",
        ""),
    "object-frees": Mutant(
        "the kernel's release runs for an object of the patch's own and frees it",
        "			obj->kobj.ktype = &klp_glue_ktype;\n",
        ""),
    "first-of-its-name": Mutant(
        "of several symbols of one name the first is found",
        "		append_text(names, uses->of_symbol[i]->target);\n",
        "		append_text(names, uses->of_symbol[i]->target);\n		names->bytes[names->size - 1] = '1';\n",
        file="kernel_glue/kbuild/symbols/convert.c"),
    "not-cleared": Mutant(
        "what was written for a module that goes stays there",
        "		text_poke(target, zeros, klp_relocated_bytes(rela));\n",
        "",
        file="include/klp/reloadable.h", before=(6, 3)),
}

FORGET = """
static void forget(struct klp_object *vmlinux)
{
	struct klp_glue_patch *gp =
		container_of(vmlinux, struct klp_glue_patch, objs[0]);
	struct klp_object *obj;
	struct klp_func *func;

	list_for_each_entry(obj, &gp->patch.obj_list, node)
		list_for_each_entry(func, &obj->func_list, node)
			if (func->nop)
				func->patched = false;
}
"""


def mutate(source: str, name: str) -> str:
    mutant = MUTANTS[name]
    if source.count(mutant.old) != 1:
        raise Trouble(f"tests/shaker/mutants.py: {name} no longer fits {mutant.file}; write it anew")
    source = source.replace(mutant.old, mutant.new)
    before = "/**\n * klp_glue_pre_patch() -"
    return source.replace(before, FORGET + "\n" + before) if "forget;" in mutant.new else source
