// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * Converts a linked module to the form whose symbols the kernel resolves by itself
 * (Documentation/livepatch/module-elf-format.rst). New tables go to the end of the file. No section
 * is moved or removed, so that indices stay as they are and strip(1) can work on the result.
 */
#include "symbols.h"

#include <stdlib.h>
#include <string.h>

#define SHF_RELA_LIVEPATCH 0x00100000

enum { ALIGNMENT = 8 };

/* New tables and names, before they are appended to the file. */
struct additions {
	struct buffer headers, symbol_names, own_names;
	struct buffer *section_names;	/* some linkers have one table for both */
};

static size_t align(struct buffer *content)
{
	append_zeros(content, (ALIGNMENT - content->size % ALIGNMENT) % ALIGNMENT);
	return content->size;
}

static void append_text(struct buffer *to, const char *text)
{
	append(to, text, strlen(text));
}

static void copy_section(const struct elf_file *file, size_t section, struct buffer *to)
{
	append(to, file->content.bytes + file->sections[section].offset,
	       file->sections[section].size);
	append_zeros(to, 1);
}

/* Copies the relocations of one object's symbols to the end, and makes the old ones do nothing. */
static void move_relocations(struct elf_file *file, const struct uses *uses,
			     const struct section *from, size_t when)
{
	const struct section *to = &file->sections[from->info];

	for (uint64_t i = 0; i < from->size / sizeof(Elf64_Rela); i++) {
		const size_t at = from->offset + i * sizeof(Elf64_Rela);
		const struct listed *entry = uses->of_symbol[relocation_symbol(file, at)];
		unsigned char copy[sizeof(Elf64_Rela)];
		uint64_t kind;

		if (!entry || entry->when_index != when)
			continue;
		if (strcmp(entry->when, "vmlinux")) {
			kind = machine_make_reloadable(file, to, at);
			PUT(file, at, Elf64_Rela, r_info,
			    ELF64_R_INFO(relocation_symbol(file, at), kind));
		}
		memcpy(copy, file->content.bytes + at, sizeof(copy));
		append(&file->content, copy, sizeof(copy));
		PUT(file, at, Elf64_Rela, r_info, machine_nothing(file));
		PUT(file, at, Elf64_Rela, r_addend, 0);
	}
}

static void add_section(struct elf_file *file, struct additions *add, size_t begin,
			const char *when, uint32_t target)
{
	struct elf_file header = { .big_endian = file->big_endian };

	append_zeros(&header.content, sizeof(Elf64_Shdr));
	PUT(&header, 0, Elf64_Shdr, sh_name, add->section_names->size);
	PUT(&header, 0, Elf64_Shdr, sh_type, SHT_RELA);
	PUT(&header, 0, Elf64_Shdr, sh_flags, SHF_ALLOC | SHF_INFO_LINK | SHF_RELA_LIVEPATCH);
	PUT(&header, 0, Elf64_Shdr, sh_offset, begin);
	PUT(&header, 0, Elf64_Shdr, sh_size, file->content.size - begin);
	PUT(&header, 0, Elf64_Shdr, sh_link, file->symbol_table);
	PUT(&header, 0, Elf64_Shdr, sh_info, target);
	PUT(&header, 0, Elf64_Shdr, sh_addralign, ALIGNMENT);
	PUT(&header, 0, Elf64_Shdr, sh_entsize, sizeof(Elf64_Rela));
	append(&add->headers, header.content.bytes, header.content.size);
	free(header.content.bytes);

	append_text(add->section_names, ".klp.rela.");
	append_text(add->section_names, when);
	append_text(add->section_names, ".");
	append_text(add->section_names, file->sections[target].name);
	append_zeros(add->section_names, 1);
}

static void split_relocations(struct elf_file *file, const struct list *list,
			      const struct uses *uses, struct additions *add)
{
	for (size_t i = 1; i < file->section_count; i++) {
		if (!holds_relocations(file, i))
			continue;
		for (size_t when = 0; when < list->when_count; when++) {
			const size_t begin = align(&file->content);

			move_relocations(file, uses, &file->sections[i], when);
			if (file->content.size > begin)
				add_section(file, add, begin, list->whens[when],
					    file->sections[i].info);
		}
	}
}

static void rename_symbols(struct elf_file *file, const struct uses *uses, struct buffer *names)
{
	for (size_t i = 1; i < file->symbol_count; i++) {
		const size_t at = symbol_at(file, i);
		const unsigned int info = GET(file, at, Elf64_Sym, st_info);

		if (!uses->of_symbol[i])
			continue;
		PUT(file, at, Elf64_Sym, st_name, names->size);
		PUT(file, at, Elf64_Sym, st_info, ELF64_ST_INFO(STB_GLOBAL, ELF64_ST_TYPE(info)));
		PUT(file, at, Elf64_Sym, st_shndx, SHN_LIVEPATCH);
		append_text(names, ".klp.sym.");
		append_text(names, uses->of_symbol[i]->target);
		append_zeros(names, 1);
	}
}

static void move_section(struct elf_file *file, size_t which, const struct buffer *content)
{
	const size_t header = file->sections[which].header;

	PUT(file, header, Elf64_Shdr, sh_offset, file->content.size);
	PUT(file, header, Elf64_Shdr, sh_size, content->size);
	append(&file->content, content->bytes, content->size);
}

static void move_table(struct elf_file *file, const struct buffer *headers)
{
	const size_t old = GET(file, 0, Elf64_Ehdr, e_shoff),
		     count = file->section_count + headers->size / sizeof(Elf64_Shdr);
	const size_t begin = align(&file->content);

	if (count >= SHN_LORESERVE)
		fail(TROUBLE, "%s has too many sections", file->path);
	append_zeros(&file->content, file->section_count * sizeof(Elf64_Shdr));
	memcpy(file->content.bytes + begin, file->content.bytes + old,
	       file->section_count * sizeof(Elf64_Shdr));
	append(&file->content, headers->bytes, headers->size);
	PUT(file, 0, Elf64_Ehdr, e_shoff, begin);
	PUT(file, 0, Elf64_Ehdr, e_shnum, count);
}

static void refuse_signed(const struct elf_file *file)
{
	static const char mark[] = "~Module signature appended~\n";
	const size_t length = sizeof(mark) - 1;

	if (file->content.size >= length &&
	    !memcmp(file->content.bytes + file->content.size - length, mark, length))
		fail(TROUBLE,
		     "%s is signed, and would not be what was signed any more: convert it first",
		     file->path);
}

void convert(struct elf_file *file, const struct list *list, const struct uses *uses)
{
	struct additions add = { .section_names = &add.own_names };
	const size_t names = file->sections[file->symbol_table].link;

	if (!uses->undefined)
		return;
	refuse_signed(file);
	if (uses->converted)
		fail(TROUBLE, "%s was converted in part: build it again", file->path);
	copy_section(file, names, &add.symbol_names);
	if (names == file->section_names)
		add.section_names = &add.symbol_names;
	else
		copy_section(file, file->section_names, &add.own_names);

	split_relocations(file, list, uses, &add);
	rename_symbols(file, uses, &add.symbol_names);
	move_section(file, names, &add.symbol_names);
	if (names != file->section_names)
		move_section(file, file->section_names, &add.own_names);
	move_table(file, &add.headers);
	free(add.headers.bytes);
	free(add.symbol_names.bytes);
	free(add.own_names.bytes);
	replace_file(file->path, &file->content);
}
