/* SPDX-License-Identifier: GPL-2.0 */
#ifndef KLP_RELOADABLE_H
#define KLP_RELOADABLE_H

#include <linux/livepatch.h>
#include <linux/module.h>

/*
 * Before Linux 6.3 x86 writes a relocation only where a zero is, and nothing
 * makes it zero again when a module goes that the patch has symbols for. So
 * the module is refused when it comes back: "Skipping invalid relocation
 * target, existing value is nonzero". Later kernels have clear_relocate_add(),
 * and this must not run there, since that warns where it finds a zero.
 */
#ifdef KLP_RELOCATES_ONCE

#include <asm/text-patching.h>
#include <linux/elf.h>
#include <linux/memory.h>
#include <linux/string.h>

static inline size_t klp_relocated_bytes(const Elf_Rela *rela)
{
	switch (ELF_R_TYPE(rela->r_info)) {
	case R_X86_64_NONE:
		return 0;
	case R_X86_64_64:
	case R_X86_64_PC64:
		return 8;
	default:
		return 4;
	}
}

/**
 * klp_clear_section() - make zero again what one section of relocations wrote
 * @sections: the headers of this module's sections
 * @relocations: that of the relocations, .klp.rela.<object>.<section>
 *
 * With text_poke(), since what was written may be code or read-only data.
 */
static inline void klp_clear_section(const Elf_Shdr *sections, const Elf_Shdr *relocations)
{
	const u8 zeros[8] = {};
	const Elf_Rela *rela = (void *)relocations->sh_addr;
	const Elf_Rela *end = rela + relocations->sh_size / sizeof(*rela);

	for (; rela != end; rela++) {
		void *target = (void *)sections[relocations->sh_info].sh_addr + rela->r_offset;

		text_poke(target, zeros, klp_relocated_bytes(rela));
	}
}

/**
 * klp_clear_object() - let the kernel resolve a module's symbols once more
 * @obj: the module, which is no longer patched
 */
static inline void klp_clear_object(struct klp_object *obj)
{
	static const char prefix[] = ".klp.rela.";
	const struct klp_modinfo *info = THIS_MODULE->klp_info;
	size_t length = strlen(obj->name);
	unsigned int i;

	mutex_lock(&text_mutex);
	for (i = 1; i < info->hdr.e_shnum; i++) {
		const char *name = info->secstrings + info->sechdrs[i].sh_name;

		if (!(info->sechdrs[i].sh_flags & SHF_RELA_LIVEPATCH) ||
		    !str_has_prefix(name, prefix))
			continue;
		name += strlen(prefix);
		if (!strncmp(name, obj->name, length) && name[length] == '.')
			klp_clear_section(info->sechdrs, &info->sechdrs[i]);
	}
	text_poke_sync();
	mutex_unlock(&text_mutex);
}

/**
 * KLP_RELOADABLE() - what klp::reloadable asks for
 *
 * Defines klp_clear_relocations(), the post_unpatch callback of each object that
 * says klp::reloadable; nothing on a kernel that needs none. Once a module,
 * beside KLP_MODULE(). It uses text_poke(), text_poke_sync() and text_mutex,
 * which KLP_PATCH() then lists as symbols of the kernel.
 */
#define KLP_RELOADABLE()						\
	void klp_clear_relocations(struct klp_object *obj);		\
	void klp_clear_relocations(struct klp_object *obj)		\
	{								\
		klp_clear_object(obj);					\
	}								\
	static_assert(true)

#else
#define KLP_RELOADABLE() static_assert(true)
#endif

#endif
