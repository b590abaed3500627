// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * Finds the object whose function a replacement is for, in the arrays that KLP_PATCH() emits.
 * klp_patch_NAME points to its objects. In each object the pointers to its name and to its
 * functions are neighbours; the kernel's object has no name.
 */
#include "symbols.h"

#include <stdlib.h>
#include <string.h>

struct pointer {
	uint64_t at;		/* where it lies in the section of the arrays */
	size_t section;		/* where it points to */
	uint64_t offset;
};

static int by_place(const void *a, const void *b)
{
	const struct pointer *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

/* The pointers from within one symbol, in the order of their places. */
static size_t read_pointers(const struct elf_file *file, size_t arrays, struct pointer **to)
{
	const size_t at = symbol_at(file, arrays), section = GET(file, at, Elf64_Sym, st_shndx);
	const uint64_t begin = GET(file, at, Elf64_Sym, st_value),
		       size = GET(file, at, Elf64_Sym, st_size);
	size_t count = 0;

	*to = NULL;
	for (size_t i = 1; i < file->section_count; i++) {
		const struct section *in = &file->sections[i];

		if (!holds_relocations(file, i) || in->info != section)
			continue;
		*to = enlarge(*to, count + in->size / sizeof(Elf64_Rela) + 1, sizeof(**to));
		for (uint64_t r = in->offset; r + sizeof(Elf64_Rela) <= in->offset + in->size;
		     r += sizeof(Elf64_Rela)) {
			const uint64_t place = GET(file, r, Elf64_Rela, r_offset);
			const size_t symbol = symbol_at(file, relocation_symbol(file, r));

			if (place < begin || place - begin >= size)
				continue;
			(*to)[count++] = (struct pointer){
				place, GET(file, symbol, Elf64_Sym, st_shndx),
				GET(file, symbol, Elf64_Sym, st_value) +
				GET(file, r, Elf64_Rela, r_addend) };
		}
	}
	if (count)
		qsort(*to, count, sizeof(**to), by_place);
	return count;
}

static const char *text_at(const struct elf_file *file, const struct pointer *pointer)
{
	const struct section *in =
		&file->sections[pointer->section < file->section_count ? pointer->section : 0];
	const char *begin;

	if (pointer->offset >= in->size)
		return NULL;
	begin = (const char *)file->content.bytes + in->offset + pointer->offset;
	return memchr(begin, '\0', in->size - pointer->offset) ? begin : NULL;
}

static void add_function(const struct elf_file *file, const struct pointer *code,
			 const char *object, struct owners *owners)
{
	for (size_t i = 1; i < file->symbol_count; i++) {
		const size_t at = symbol_at(file, i);

		if (ELF64_ST_TYPE(GET(file, at, Elf64_Sym, st_info)) != STT_FUNC ||
		    GET(file, at, Elf64_Sym, st_shndx) != code->section ||
		    GET(file, at, Elf64_Sym, st_value) != code->offset)
			continue;
		owners->items = enlarge(owners->items, owners->count + 1, sizeof(*owners->items));
		owners->items[owners->count++] = (struct owner){
			object, symbol_name(file, i), code->section, code->offset,
			GET(file, at, Elf64_Sym, st_size) };
		return;
	}
}

static void read_arrays(const struct elf_file *file, size_t arrays, struct owners *owners)
{
	const size_t own = GET(file, symbol_at(file, arrays), Elf64_Sym, st_shndx);
	struct pointer *pointers;
	const size_t count = read_pointers(file, arrays, &pointers);
	size_t first = 0;

	while (first < count && pointers[first].section != own)
		first++;
	/*
	 * Behind the pointer to the objects, each that points into the arrays is to the functions
	 * of an object.
	 */
	for (size_t i = first + 1; i < count; i++) {
		const char *object = "vmlinux";
		uint64_t end = UINT64_MAX;

		if (pointers[i].section != own || pointers[i].at < pointers[first].offset)
			continue;
		if (pointers[i - 1].at + sizeof(uint64_t) == pointers[i].at)
			object = text_at(file, &pointers[i - 1]);
		for (size_t next = i + 1; next < count; next++)
			if (pointers[next].section == own &&
			    pointers[next].offset > pointers[i].offset &&
			    pointers[next].offset < end)
				end = pointers[next].offset;
		for (size_t f = 0; object && f < count; f++)
			if (pointers[f].at >= pointers[i].offset && pointers[f].at < end)
				add_function(file, &pointers[f], object, owners);
	}
	free(pointers);
}

void owners_read(const struct elf_file *file, struct owners *owners)
{
	static const char arrays[] = "klp_patch_";

	memset(owners, 0, sizeof(*owners));
	for (size_t i = 1; i < file->symbol_count; i++) {
		const size_t section = GET(file, symbol_at(file, i), Elf64_Sym, st_shndx);

		if (section && section < file->section_count &&
		    !strncmp(symbol_name(file, i), arrays, sizeof(arrays) - 1))
			read_arrays(file, i, owners);
	}
}

/* The replacement that a place lies in, if it is none of a function of this object. */
const struct owner *owners_find_other(const struct owners *owners, size_t section, uint64_t offset,
				      const char *object)
{
	const struct owner *other = NULL;

	for (size_t i = 0; i < owners->count; i++) {
		const struct owner *owner = &owners->items[i];

		if (owner->section != section || offset < owner->begin ||
		    offset - owner->begin >= owner->size)
			continue;
		if (!strcmp(owner->object, object))
			return NULL;
		other = owner;
	}
	return other;
}
