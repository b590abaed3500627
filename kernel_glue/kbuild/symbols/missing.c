// SPDX-License-Identifier: MIT OR GPL-2.0
/* The unexported symbols that a live patch uses, and the words that list them. */
#include "symbols.h"

#include <stdio.h>
#include <string.h>

enum { LINES_IN_A_BUILD = 12 };

/* Symbols that modpost and the module loader do not look for, or find elsewhere. */
static bool is_special(const char *name)
{
	return !*name || !strcmp(name, "__this_module") || !strcmp(name, "_GLOBAL_OFFSET_TABLE_") ||
	       !strncmp(name, "klp_glue_v", 10) || !strncmp(name, "klp_patch_", 10);
}

static bool holds(const struct elf_file *file, const struct section *in, const char *text)
{
	const size_t length = strlen(text) + 1;
	const unsigned char *begin = file->content.bytes + in->offset, *at = begin,
			    *end = begin + in->size;

	while ((size_t)(end - at) >= length) {
		at = memmem(at, end - at, text, length);
		if (!at)
			return false;
		if (at == begin || !at[-1])
			return true;
		at++;
	}
	return false;
}

/* A module that is patched is named in the descriptor, as a string of its own. */
static bool names_module(const struct elf_file *file, const char *module)
{
	for (size_t i = 1; i < file->section_count; i++) {
		const struct section *in = &file->sections[i];

		if (in->type == SHT_PROGBITS && in->flags & SHF_ALLOC &&
		    !(in->flags & SHF_EXECINSTR) && strcmp(in->name, ".modinfo") &&
		    holds(file, in, module))
			return true;
	}
	return false;
}

/* If the compiler gave the function a suffix, or split it. */
static bool print_renamed(const struct kernel *kernel, const char *name, FILE *to)
{
	const struct known *known = &kernel->symbols;
	const size_t length = strlen(name);
	bool found = false;

	for (const struct known_symbol *s = known_from(known, name);
	     s < known->symbols + known->count && !strncmp(s->name, name, length); s++) {
		if (s->name[length] != '.' || !strncmp(s->name + length, ".cold", 5))
			continue;
		fprintf(to,
			"  klp::symbol<\"%s\", klp::as<\"%s\">>, // for %s: the compiler made this of it, maybe with other parameters\n",
			s->name, name, s->object);
		found = true;
	}
	return found;
}

/* Lines to paste into an object's list: a word with its comma, and the rest as a comment. */
static void print_found(const struct elf_file *file, const struct known_symbol *symbol, FILE *to)
{
	const bool module = strcmp(symbol->object, "vmlinux");

	if (symbol->init) {
		fprintf(to, "  // %s of %s is __init: it is gone after boot\n", symbol->name,
			symbol->object);
		return;
	}
	fprintf(to, "  klp::symbol<\"%s\"", symbol->name);
	if (symbol->count > 1)
		fprintf(to, ", klp::sympos<N>");
	if (module && !names_module(file, symbol->object))
		fprintf(to, ", klp::from<\"%s\">>, // in the object whose code uses it",
			symbol->object);
	else if (module)
		fprintf(to, ">, // in klp::module<\"%s\", ...>", symbol->object);
	else
		fprintf(to, ">, // in klp::vmlinux<...>");
	if (symbol->count > 1)
		fprintf(to, ", with N from 1 to %u: which of them is yours to choose",
			symbol->count);
	fputc('\n', to);
}

static void print_words(const struct elf_file *file, const struct kernel *kernel, const char *name,
			FILE *to)
{
	const struct known *known = &kernel->symbols;
	const struct known_symbol *found = known_find(known, name);

	if (!kernel->symbols_known) {
		fprintf(to, "  klp::symbol<\"%s\">,\n", name);
	} else if (found) {
		for (; found < known->symbols + known->count && !strcmp(found->name, name); found++)
			print_found(file, found, to);
	} else if (!print_renamed(kernel, name, to)) {
		fprintf(to,
			"  // %s: there is none; it is misspelt, inlined, a macro, or in a module that was not looked at\n",
			name);
	}
}

/* Whether a symbol of the module has to come from elsewhere, and no list of exports has it. */
static bool is_missing(const struct elf_file *file, const struct list *list,
		       const struct kernel *kernel, size_t index)
{
	const char *name = symbol_name(file, index);

	return GET(file, symbol_at(file, index), Elf64_Sym, st_shndx) == SHN_UNDEF &&
	       !is_special(name) && !list_find(list, name) && !known_find(&kernel->exports, name);
}

size_t print_missing(const struct elf_file *file, const struct list *list,
		     const struct kernel *kernel, FILE *to, bool building)
{
	size_t missing = 0, printed = 0;

	for (size_t i = 1; i < file->symbol_count; i++)
		missing += is_missing(file, list, kernel, i);
	if (!missing)
		return 0;
	fprintf(to,
		"%s%s uses %zu symbol%s that neither the kernel nor a module known here exports. %sThe kernel finds %s when the patch is loaded, if the description names %s%s:\n",
		building ? "note: klp: " : "", file->module, missing, missing > 1 ? "s" : "",
		building ? "Unless another module of this build does, its link fails. " : "",
		missing > 1 ? "them" : "it", missing > 1 ? "them" : "it",
		kernel->symbols_known ? "" :
		" (KLP_SNAPSHOT=, a header of klp-snapshot, tells in which object and at which position)");
	for (size_t i = 1; i < file->symbol_count; i++) {
		if (!is_missing(file, list, kernel, i))
			continue;
		if (building && printed++ == LINES_IN_A_BUILD) {
			fprintf(to, "  // and %zu more: klp-symbols --missing lists them\n",
				missing - LINES_IN_A_BUILD);
			break;
		}
		print_words(file, kernel, symbol_name(file, i), to);
	}
	return missing;
}

/* If the patch uses an export of the patched module, it cannot be loaded without that module. */
void warn_of_dependencies(const struct elf_file *file, const struct kernel *kernel)
{
	for (size_t i = 1; i < file->symbol_count; i++) {
		const char *name = symbol_name(file, i);
		const struct known_symbol *export = known_find(&kernel->exports, name);

		if (GET(file, symbol_at(file, i), Elf64_Sym, st_shndx) != SHN_UNDEF || !export ||
		    !strcmp(export->object, "vmlinux") || !strcmp(export->object, "klp_glue") ||
		    !names_module(file, export->object))
			continue;
		warn("%s: %s: '%s' is exported by the module that is patched, so the patch cannot be loaded without it, nor can it be unloaded: use it under another name, with klp::symbol<\"%s\", klp::as<\"klp_%s\">> in klp::module<\"%s\", ...>",
		     file->module, export->object, name, name, name, export->object);
	}
}

void warn_of_exports(const struct elf_file *file, const struct list *list,
		     const struct kernel *kernel)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct listed *entry = &list->entries[i];
		const struct known_symbol *export = known_find(&kernel->exports, entry->name);

		if (export && !strcmp(export->object, "vmlinux") &&
		    !strcmp(entry->object, "vmlinux") && !strcmp(entry->c_name, entry->name))
			warn("%s: %s: '%s' is exported by the kernel: klp::symbol is not needed for it",
			     file->module, entry->when, entry->name);
	}
}
