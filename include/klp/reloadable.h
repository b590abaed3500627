/* SPDX-License-Identifier: GPL-2.0 */
#ifndef KLP_RELOADABLE_H
#define KLP_RELOADABLE_H

#include <linux/livepatch.h>
#include <linux/module.h>

/*
 * Before Linux 6.3, x86 writes a relocation only where it finds a zero. When a
 * module is unloaded that the patch has symbols for, nothing writes the zeros
 * back, so the module is refused when it is loaded again: "Skipping invalid
 * relocation target, existing value is nonzero". Later kernels clear them with
 * clear_relocate_add(). This must not run there: that function warns if it finds
 * a zero.
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
 * klp_clear_section() - write zeros where one section of relocations was applied
 * @sections: the headers of this module's sections
 * @relocations: the header of the relocations, .klp.rela.<object>.<section>
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
 * klp_clear_object() - clear the relocations for a module, so that it can be loaded again
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
 * KLP_RELOADABLE() - the callback that klp::reloadable needs
 *
 * Defines klp_clear_relocations(), the post_unpatch callback of each object that
 * says klp::reloadable. On a kernel that does not need it, it defines nothing.
 * Use it once in a module, beside KLP_MODULE(). It uses text_poke(),
 * text_poke_sync() and text_mutex, which KLP_PATCH() then lists as symbols of the
 * kernel.
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
