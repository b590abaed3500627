// SPDX-License-Identifier: MIT OR GPL-2.0
/* Which listed symbols the module's code uses, and whether it may use them there. */
#include "symbols.h"

#include <stdlib.h>
#include <string.h>

static bool begins(const char *text, const char *with)
{
	return !strncmp(text, with, strlen(with));
}

/*
 * The relocations of a module's symbols are written when that module is loaded. By then the kernel
 * has read the jump labels and alternatives of the patch, has freed its init sections, and has
 * copied the initial values of its per-CPU variables.
 */
static bool read_early(const char *section)
{
	const size_t length = strlen(section);

	if (begins(section, ".init") || begins(section, ".data..percpu"))
		return true;
	return !begins(section, ".text") && !begins(section, ".rodata") &&
	       !begins(section, ".data") && !begins(section, ".bss") &&
	       !(length > 5 && !strcmp(section + length - 5, ".text"));
}

/* Code of another object may run before the module is loaded, and after it is unloaded. */
static void check_owner(const struct elf_file *file, const struct owners *owners,
			struct listed *entry, size_t section, uint64_t offset)
{
	const struct owner *other = owners_find_other(owners, section, offset, entry->when);

	if (!other || entry->told_other)
		return;
	entry->told_other = true;
	warn("%s: %s: '%s' is used in %s(), for %s, which may run while %s is not there",
	     file->module, entry->when, entry->c_name, other->function, other->object, entry->when);
}

static void count_relocations(const struct elf_file *file, const struct uses *uses,
			      const struct owners *owners, size_t section, bool first)
{
	const struct section *in = &file->sections[section];
	const struct section *to = &file->sections[in->info];

	for (uint64_t i = 0; i < in->size / sizeof(Elf64_Rela); i++) {
		const size_t at = in->offset + i * sizeof(Elf64_Rela);
		struct listed *entry = uses->of_symbol[relocation_symbol(file, at)];

		if (!entry)
			continue;
		entry->uses++;
		if (!strcmp(entry->when, "vmlinux"))
			continue;
		check_owner(file, owners, entry, in->info, GET(file, at, Elf64_Rela, r_offset));
		machine_check(file, to, at, entry, first);
		if (entry->told_early || !read_early(to->name) || machine_reads_late(file, to))
			continue;
		entry->told_early = true;
		mistake("%s: %s: '%s' is used in %s, which is read before that module comes",
			file->module, entry->when, entry->c_name, to->name);
	}
}

void uses_find(const struct elf_file *file, const struct list *list, struct uses *uses)
{
	uses->of_symbol = allocate(file->symbol_count, sizeof(*uses->of_symbol));
	uses->undefined = 0;
	uses->converted = 0;
	for (size_t i = 1; i < file->symbol_count; i++) {
		const size_t at = symbol_at(file, i), section = GET(file, at, Elf64_Sym, st_shndx);
		struct listed *entry;

		if (section == SHN_LIVEPATCH)
			uses->converted++;
		entry = list_find(list, symbol_name(file, i));
		if (!entry)
			continue;
		if (section == SHN_UNDEF) {
			entry->undefined = true;
			uses->of_symbol[i] = entry;
			uses->undefined++;
		} else if (ELF64_ST_BIND(GET(file, at, Elf64_Sym, st_info)) != STB_LOCAL) {
			entry->defined = true;
		}
	}
}

void uses_check(const struct elf_file *file, const struct list *list, const struct uses *uses,
		bool tell_unused)
{
	struct owners owners = { 0 };

	if (tell_unused)	/* the first time */
		owners_read(file, &owners);
	for (size_t i = 1; i < file->section_count; i++)
		if (holds_relocations(file, i))
			count_relocations(file, uses, &owners, i, tell_unused);
	free(owners.items);
	for (size_t i = 0; i < list->count; i++) {
		const struct listed *entry = &list->entries[i];

		if (entry->defined)
			mistake("%s: %s: '%s' is listed with klp::symbol, and the module itself defines it",
				file->module, entry->when, entry->c_name);
		else if (tell_unused && !entry->uses)
			warn("%s: %s: '%s' is listed with klp::symbol and not used", file->module,
			     entry->when, entry->c_name);
	}
	stop_after_mistakes();
}
