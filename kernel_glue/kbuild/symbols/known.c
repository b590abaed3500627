// SPDX-License-Identifier: MIT OR GPL-2.0
/* What is known about a kernel: who exports a symbol, and where the unexported ones are. */
#include "symbols.h"

#include <stdlib.h>
#include <string.h>

static int by_name(const void *a, const void *b)
{
	const struct known_symbol *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	return order ? order : strcmp(x->object, y->object);
}

static void add(struct known *known, const char *name, const char *object, unsigned int count,
		bool init)
{
	if (known->count == known->room) {
		known->room = known->room ? 2 * known->room : 1024;
		known->symbols = enlarge(known->symbols, known->room, sizeof(*known->symbols));
	}
	known->symbols[known->count++] = (struct known_symbol){ name, object, count, init };
}

/* The lines of a file. It is kept in memory, since the known symbols point into it. */
static char *read_text(const char *path)
{
	struct buffer text = { 0 };

	read_file(path, &text);
	append_zeros(&text, 1);
	return (char *)text.bytes;
}

static char *next_line(char **rest)
{
	char *line;

	do
		line = strsep(rest, "\n");
	while (line && !*line);
	return line;
}

/* CRC NAME MODULE ..., where MODULE is a path without .ko, or vmlinux. */
void known_symvers(struct known *known, const char *path)
{
	char *rest = read_text(path), *line;

	while ((line = next_line(&rest))) {
		char *name, *module, *slash;

		strsep(&line, "\t");
		name = strsep(&line, "\t");
		module = strsep(&line, "\t");
		if (!module)
			continue;
		slash = strrchr(module, '/');
		module = slash ? slash + 1 : module;
		for (char *c = module; *c; c++)
			if (*c == '-')
				*c = '_';
		add(known, name, module, 1, false);
	}
}

/*
 * ADDRESS TYPE NAME [MODULE]. Symbols of init sections are listed, too, although they are freed.
 * An export has a second symbol.
 */
void known_kallsyms(struct kernel *kernel, const char *path)
{
	static const char exported[] = "__ksymtab_";
	struct known *known = &kernel->symbols;
	char *rest = read_text(path), *line;
	/* What is freed after boot; since Linux 6.15 the per-CPU variables lie amid that. */
	static const char *const names[] = { "__init_begin", "__init_end", "__per_cpu_start",
					     "__per_cpu_end" };
	enum { INIT_BEGIN, INIT_END, PER_CPU_BEGIN, PER_CPU_END, BORDERS };
	unsigned long long border[BORDERS] = { 0 };
	const size_t first = known->count;
	unsigned long long *addresses = NULL;
	size_t room = 0;

	while ((line = next_line(&rest))) {
		const char *address = strsep(&line, " \t"), *object = "vmlinux";
		char *name, *module;

		strsep(&line, " \t");
		name = strsep(&line, " \t");
		module = line && *line == '[' ? line + 1 : NULL;
		if (!name)
			continue;
		if (module) {
			module[strcspn(module, "]")] = '\0';
			object = module;
		}
		add(known, name, object, 1, false);
		if (!strncmp(name, exported, sizeof(exported) - 1))
			add(&kernel->exports, name + sizeof(exported) - 1, object, 1, false);
		if (known->count - first > room) {
			room = known->room;
			addresses = enlarge(addresses, room, sizeof(*addresses));
		}
		addresses[known->count - first - 1] = strtoull(address, NULL, 16);
		for (size_t i = 0; i < BORDERS; i++)
			if (!strcmp(name, names[i]))
				border[i] = addresses[known->count - first - 1];
	}
	for (size_t i = first; i < known->count; i++) {
		const unsigned long long at = addresses[i - first];

		known->symbols[i].init = at >= border[INIT_BEGIN] && at < border[INIT_END] &&
					 !(at >= border[PER_CPU_BEGIN] && at < border[PER_CPU_END]);
	}
	free(addresses);
}

/*
 * A header of klp-snapshot: {"OBJECT", R"( and then NAME LETTERS, a letter for each symbol of that
 * name.
 */
void known_snapshot(struct known *known, const char *path)
{
	char *rest = read_text(path), *line, *object = NULL;

	while ((line = next_line(&rest))) {
		char *begin = strstr(line, "{\""), *end = begin ? strstr(begin, "\", R\"(") : NULL,
		     *letters;

		if (end) {
			*end = '\0';
			object = begin + 2;
			continue;
		}
		if (!strncmp(line, ")\"", 2))
			object = NULL;
		letters = object ? strchr(line, ' ') : NULL;
		if (!letters)
			continue;
		*letters++ = '\0';
		add(known, line, object, strlen(letters), strspn(letters, "i") == strlen(letters));
	}
	if (!known->count)
		fail(TROUBLE, "%s is no snapshot", path);
}

/* Puts symbols of one name and object together. */
void known_sort(struct known *known)
{
	size_t kept = 0;

	if (known->count)
		qsort(known->symbols, known->count, sizeof(*known->symbols), by_name);
	for (size_t i = 0; i < known->count; i++) {
		struct known_symbol *symbol = &known->symbols[i];

		if (!kept || by_name(&known->symbols[kept - 1], symbol)) {
			known->symbols[kept++] = *symbol;
			continue;
		}
		known->symbols[kept - 1].count += symbol->count;
		known->symbols[kept - 1].init &= symbol->init;
	}
	known->count = kept;
}

/* The first symbol whose name does not come before this one; those that begin with it follow. */
const struct known_symbol *known_from(const struct known *known, const char *name)
{
	size_t low = 0, high = known->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (strcmp(known->symbols[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return known->symbols + low;
}

const struct known_symbol *known_find(const struct known *known, const char *name)
{
	const struct known_symbol *found = known_from(known, name);

	return found < known->symbols + known->count && !strcmp(found->name, name) ? found : NULL;
}
