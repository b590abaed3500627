// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * A module's sections, symbols and relocations. Everything is checked to lie within the file: the
 * file may be broken.
 */
#include "symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef EM_LOONGARCH
#define EM_LOONGARCH 258
#endif

uint64_t elf_get(const struct elf_file *file, size_t at, size_t width)
{
	uint64_t value = 0;

	for (size_t i = 0; i < width; i++)
		value = value << 8 |
			file->content.bytes[at + (file->big_endian ? i : width - 1 - i)];
	return value;
}

void elf_put(struct elf_file *file, size_t at, size_t width, uint64_t value)
{
	for (size_t i = 0; i < width; i++, value >>= 8)
		file->content.bytes[at + (file->big_endian ? width - 1 - i : i)] = value;
}

static void __attribute__((noreturn)) refuse(const struct elf_file *file, const char *what)
{
	fail(TROUBLE, "%s is damaged: %s", file->path, what);
}

/* The name of a module is that of its file, with '_' for '-', as the kernel has it. */
static char *module_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *name = strdup(slash ? slash + 1 : path);
	char *dot;

	if (!name)
		fail(TROUBLE, "not enough memory");
	dot = strrchr(name, '.');
	if (dot && (!strcmp(dot, ".ko") || !strcmp(dot, ".o")))
		*dot = '\0';
	for (char *c = name; *c; c++)
		if (*c == '-')
			*c = '_';
	return name;
}

static const char *string_in(const struct elf_file *file, size_t section, uint64_t offset)
{
	const struct section *strings = &file->sections[section];
	const unsigned char *begin;

	if (strings->type != SHT_STRTAB || offset >= strings->size)
		refuse(file, "a name is missing");
	begin = file->content.bytes + strings->offset + offset;
	if (!memchr(begin, '\0', strings->size - offset))
		refuse(file, "a name does not end");
	return (const char *)begin;
}

static void check_header(struct elf_file *file)
{
	const unsigned char *bytes = file->content.bytes;

	if (file->content.size < sizeof(Elf64_Ehdr) || memcmp(bytes, ELFMAG, SELFMAG) ||
	    bytes[EI_CLASS] != ELFCLASS64 ||
	    (bytes[EI_DATA] != ELFDATA2LSB && bytes[EI_DATA] != ELFDATA2MSB))
		fail(TROUBLE, "%s is no 64-bit kernel module", file->path);
	file->big_endian = bytes[EI_DATA] == ELFDATA2MSB;
	if (GET(file, 0, Elf64_Ehdr, e_type) != ET_REL)
		fail(TROUBLE, "%s is no kernel module, nor an object file of one", file->path);
	file->machine = GET(file, 0, Elf64_Ehdr, e_machine);
	switch (file->machine) {
	case EM_X86_64:
	case EM_AARCH64:
	case EM_S390:
	case EM_PPC64:
	case EM_LOONGARCH:
		break;
	default:
		fail(TROUBLE, "%s is for machine %u, and klp-symbols knows x86-64, arm64, s390, powerpc and LoongArch",
		     file->path, file->machine);
	}
}

static void read_sections(struct elf_file *file)
{
	const size_t size = file->content.size;
	const uint64_t table = GET(file, 0, Elf64_Ehdr, e_shoff);

	file->section_count = GET(file, 0, Elf64_Ehdr, e_shnum);
	file->section_names = GET(file, 0, Elf64_Ehdr, e_shstrndx);
	if (GET(file, 0, Elf64_Ehdr, e_shentsize) != sizeof(Elf64_Shdr) || table > size ||
	    file->section_count > (size - table) / sizeof(Elf64_Shdr) ||
	    file->section_names >= file->section_count)
		refuse(file, "its table of sections is not where it should be");
	file->sections = allocate(file->section_count, sizeof(*file->sections));
	for (size_t i = 0; i < file->section_count; i++) {
		struct section *to = &file->sections[i];

		to->header = table + i * sizeof(Elf64_Shdr);
		to->type = GET(file, to->header, Elf64_Shdr, sh_type);
		to->link = GET(file, to->header, Elf64_Shdr, sh_link);
		to->info = GET(file, to->header, Elf64_Shdr, sh_info);
		to->flags = GET(file, to->header, Elf64_Shdr, sh_flags);
		to->offset = GET(file, to->header, Elf64_Shdr, sh_offset);
		to->size = GET(file, to->header, Elf64_Shdr, sh_size);
		if (i == 0 || to->type == SHT_NOBITS) {
			to->offset = 0;
			to->size = 0;
		} else if (to->offset > size || to->size > size - to->offset) {
			refuse(file, "a section reaches beyond its end");
		}
	}
	for (size_t i = 0; i < file->section_count; i++)
		file->sections[i].name =
			string_in(file, file->section_names,
				  GET(file, file->sections[i].header, Elf64_Shdr, sh_name));
}

static void read_symbols(struct elf_file *file)
{
	for (size_t i = 1; i < file->section_count; i++)
		if (file->sections[i].type == SHT_SYMTAB) {
			if (file->symbol_table)
				refuse(file, "two tables of symbols");
			file->symbol_table = i;
		}
	if (!file->symbol_table)
		fail(TROUBLE, "%s has no symbols", file->path);
	if (file->sections[file->symbol_table].link >= file->section_count)
		refuse(file, "its symbols have no names");
	file->symbol_count = file->sections[file->symbol_table].size / sizeof(Elf64_Sym);
	for (size_t i = 0; i < file->symbol_count; i++)
		symbol_name(file, i);
}

void elf_read(struct elf_file *file, const char *path)
{
	memset(file, 0, sizeof(*file));
	file->path = path;
	file->module = module_name(path);
	read_file(path, &file->content);
	check_header(file);
	read_sections(file);
	read_symbols(file);
}

void elf_free(struct elf_file *file)
{
	free(file->module);
	free(file->content.bytes);
	free(file->sections);
}

size_t symbol_at(const struct elf_file *file, size_t index)
{
	return file->sections[file->symbol_table].offset + index * sizeof(Elf64_Sym);
}

const char *symbol_name(const struct elf_file *file, size_t index)
{
	return string_in(file, file->sections[file->symbol_table].link,
			 GET(file, symbol_at(file, index), Elf64_Sym, st_name));
}

/* Whether they are for a section that is loaded: debug info does not matter to the kernel. */
bool holds_relocations(const struct elf_file *file, size_t section)
{
	const struct section *in = &file->sections[section];

	if (in->type == SHT_REL && in->info < file->section_count &&
	    file->sections[in->info].flags & SHF_ALLOC)
		fail(TROUBLE, "%s has relocations without addends, which klp-symbols does not know",
		     file->path);
	return in->type == SHT_RELA && in->info < file->section_count &&
	       in->link == file->symbol_table && file->sections[in->info].flags & SHF_ALLOC;
}

size_t relocation_symbol(const struct elf_file *file, size_t at)
{
	size_t index = ELF64_R_SYM(GET(file, at, Elf64_Rela, r_info));

	if (index >= file->symbol_count)
		refuse(file, "a relocation has no symbol");
	return index;
}

unsigned int relocation_kind(const struct elf_file *file, size_t at)
{
	return ELF64_R_TYPE(GET(file, at, Elf64_Rela, r_info));
}
