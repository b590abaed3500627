// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * How the module loaders of architectures differ (apply_relocate_add() of each). When a module is
 * loaded again, at another address, the relocations of its symbols are applied again. Not every
 * kind of relocation can be.
 */
#include "symbols.h"

#include <string.h>

#ifndef R_PPC64_ENTRY
#define R_PPC64_ENTRY 118
#endif

/* The type of a relocation that was moved. The loader of powerpc does not accept 0. */
unsigned int machine_nothing(const struct elf_file *file)
{
	return file->machine == EM_PPC64 ? R_PPC64_ENTRY : 0;
}

/* powerpc's addresses of data, which code reads at any time. */
bool machine_reads_late(const struct elf_file *file, const struct section *in)
{
	return file->machine == EM_PPC64 && !strcmp(in->name, ".toc");
}

static bool uses_table(unsigned int kind)
{
	switch (kind) {
	case R_390_GOT12:
	case R_390_GOT16:
	case R_390_GOT20:
	case R_390_GOT32:
	case R_390_GOT64:
	case R_390_GOTENT:
	case R_390_GOTPLT12:
	case R_390_GOTPLT16:
	case R_390_GOTPLT20:
	case R_390_GOTPLT32:
	case R_390_GOTPLT64:
	case R_390_GOTPLTENT:
	case R_390_PLTOFF16:
	case R_390_PLTOFF32:
	case R_390_PLTOFF64:
		return true;
	}
	return false;
}

/* "lgrl register,symbol@GOTENT" of s390: where the instruction is, or 0. */
static size_t load_from_table(const struct elf_file *file, const struct section *in, size_t at)
{
	const uint64_t place = GET(file, at, Elf64_Rela, r_offset);
	const size_t code = in->offset + place - 2;

	if (relocation_kind(file, at) != R_390_GOTENT || place < 2 || place > in->size ||
	    file->content.bytes[code] != 0xc4 || (file->content.bytes[code + 1] & 0xf) != 8)
		return 0;
	return code;
}

/*
 * s390 fills an entry of its table (GOT) only once. "larl register,symbol" has the address in the
 * instruction, where it is written each time; all modules lie within its reach.
 */
unsigned int machine_make_reloadable(struct elf_file *file, const struct section *in, size_t at)
{
	const unsigned int kind = relocation_kind(file, at);
	size_t code;

	if (file->machine != EM_S390)
		return kind;
	code = load_from_table(file, in, at);
	if (!code)
		return kind;
	file->content.bytes[code] = 0xc0;
	file->content.bytes[code + 1] &= 0xf0;
	return R_390_PC32DBL;
}

/* A symbol of a module that may be loaded again. */
void machine_check(const struct elf_file *file, const struct section *in, size_t at,
		   struct listed *entry, bool warns)
{
	const unsigned int kind = relocation_kind(file, at);

	if (entry->told_kind)
		return;
	if (file->machine == EM_S390 && uses_table(kind) && !load_from_table(file, in, at))
		mistake("%s: %s: '%s' is reached through the GOT (relocation %u), which s390 fills only once: when that module comes again, its address is the old one",
			file->module, entry->when, entry->c_name, kind);
	else if (file->machine == EM_PPC64 && !(in->flags & (SHF_WRITE | SHF_EXECINSTR)))
		mistake("%s: %s: '%s' is used in %s, which powerpc cannot write when that module comes: leave out const",
			file->module, entry->when, entry->c_name, in->name);
	else if (warns && file->machine == EM_PPC64 && kind == R_PPC64_REL24)
		warn("%s: %s: '%s' is called: on powerpc that takes a stub each time that the module comes, and there are few; a pointer to it takes none",
		     file->module, entry->when, entry->c_name);
	else
		return;
	entry->told_kind = true;
}
