// SPDX-License-Identifier: MIT OR GPL-2.0
/* The symbols that a module's descriptor lists, from its .modinfo. */
#include "symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Room in the patterns with which the kernel takes the names apart:
 * ".klp.sym.%55[^.].%511[^,],%lu".
 */
enum { OBJECT_MAX = 55, NAME_MAX_LETTERS = 511 };

static int by_c_name(const void *a, const void *b)
{
	const struct listed *x = a, *y = b;

	return strcmp(x->c_name, y->c_name);
}

/* Takes one entry apart; false where it is none. */
static bool parse(const char *entry, size_t length, struct listed *to)
{
	char *text = strndup(entry, length), *when, *object, *name, *position;

	if (!text)
		fail(TROUBLE, "not enough memory");
	to->c_name = text;
	to->target = NULL;
	when = strchr(text, ' ');
	object = when ? strchr(when + 1, ' ') : NULL;
	name = object ? strchr(object + 1, '.') : NULL;
	position = name ? strchr(name + 1, ',') : NULL;
	if (!position)
		return false;
	to->target = strdup(object + 1);
	if (!to->target)
		fail(TROUBLE, "not enough memory");
	*when++ = *object++ = *name++ = *position++ = '\0';
	to->when = when;
	to->object = object;
	to->name = name;
	to->position = position;
	return *text && *when && *object && *name && *position && !strchr(when, '.') &&
	       strspn(position, "0123456789") == strlen(position) && strlen(position) < 10 &&
	       strlen(when) <= OBJECT_MAX && strlen(object) <= OBJECT_MAX &&
	       strlen(name) <= NAME_MAX_LETTERS;
}

static void number_objects(struct list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct listed *entry = &list->entries[i];

		for (entry->when_index = 0; entry->when_index < list->when_count;
		     entry->when_index++)
			if (!strcmp(list->whens[entry->when_index], entry->when))
				break;
		if (entry->when_index < list->when_count)
			continue;
		list->whens = enlarge(list->whens, list->when_count + 1, sizeof(*list->whens));
		list->whens[list->when_count++] = entry->when;
	}
}

static void check_names(const struct elf_file *file, struct list *list)
{
	size_t kept = 0;

	if (list->count)
		qsort(list->entries, list->count, sizeof(*list->entries), by_c_name);
	for (size_t i = 0; i < list->count; i++) {
		struct listed *entry = &list->entries[i],
			      *before = kept ? &list->entries[kept - 1] : NULL;

		if (!before || strcmp(before->c_name, entry->c_name)) {
			list->entries[kept++] = *entry;
			continue;
		}
		if (strcmp(before->target, entry->target) || strcmp(before->when, entry->when))
			mistake("%s: %s: '%s' is both %s and %s: one of them needs another name in C, klp::as<\"...\">",
				file->module, entry->when, entry->c_name, before->target,
				entry->target);
		free(entry->c_name);
		free(entry->target);
	}
	list->count = kept;
}

void list_read(const struct elf_file *file, struct list *list)
{
	static const char key[] = "klp_symbol=";

	memset(list, 0, sizeof(*list));
	for (size_t i = 1; i < file->section_count; i++) {
		const struct section *in = &file->sections[i];
		const char *at = (const char *)file->content.bytes + in->offset,
			   *end = at + in->size;

		if (strcmp(in->name, ".modinfo"))
			continue;
		for (size_t length; at < end; at += length + 1) {
			length = strnlen(at, end - at);
			if (length < sizeof(key) || memcmp(at, key, sizeof(key) - 1))
				continue;
			list->entries =
				enlarge(list->entries, list->count + 1, sizeof(*list->entries));
			memset(&list->entries[list->count], 0, sizeof(*list->entries));
			if (!parse(at + sizeof(key) - 1, length - sizeof(key) + 1,
				   &list->entries[list->count++]))
				fail(MISTAKE,
				     "klp: %s: '%.*s' in .modinfo is not klp_symbol=C_NAME WHEN OBJECT.NAME,POSITION",
				     file->module, (int)length, at);
		}
	}
	check_names(file, list);
	number_objects(list);
}

void list_free(struct list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->entries[i].c_name);
		free(list->entries[i].target);
	}
	free(list->entries);
	free(list->whens);
}

struct listed *list_find(const struct list *list, const char *c_name)
{
	const struct listed key = { .c_name = (char *)c_name };

	if (!list->count)
		return NULL;
	return bsearch(&key, list->entries, list->count, sizeof(key), by_c_name);
}
