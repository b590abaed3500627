/* SPDX-License-Identifier: MIT OR GPL-2.0 */
/*
 * klp-symbols: unexported symbols in live patches. A host program of the kernel's build, so plain C
 * with <elf.h> and libc alone; a module of another byte order is read and written in that order.
 */
#ifndef KLP_SYMBOLS_H
#define KLP_SYMBOLS_H

#include <elf.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Exit statuses. */
enum { FINE = 0, MISTAKE = 1, TROUBLE = 2, WRONG_USE = 64 };

#define SHN_LIVEPATCH 0xff20

/* report.c */
void fail(int status, const char *format, ...) __attribute__((noreturn, format(printf, 2, 3)));
void mistake(const char *format, ...) __attribute__((format(printf, 1, 2)));
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));
void stop_after_mistakes(void);
void *allocate(size_t count, size_t size);
void *enlarge(void *old, size_t count, size_t size);

/* file.c */
struct buffer {
	unsigned char *bytes;
	size_t size, room;
};

void append(struct buffer *to, const void *bytes, size_t count);
void append_zeros(struct buffer *to, size_t count);
void read_file(const char *path, struct buffer *to);
void replace_file(const char *path, const struct buffer *with);

/* elf.c */
struct section {
	size_t header;		/* where its header lies in the file */
	const char *name;
	uint32_t type, link, info;
	uint64_t flags, offset, size;
};

struct elf_file {
	const char *path;
	char *module;		/* its name in messages */
	struct buffer content;
	bool big_endian;
	unsigned int machine;
	struct section *sections;
	size_t section_count, section_names, symbol_table, symbol_count;
};

uint64_t elf_get(const struct elf_file *file, size_t at, size_t width);
void elf_put(struct elf_file *file, size_t at, size_t width, uint64_t value);
#define GET(file, at, type, member) \
	elf_get(file, (at) + offsetof(type, member), sizeof(((type *)NULL)->member))
#define PUT(file, at, type, member, value) \
	elf_put(file, (at) + offsetof(type, member), sizeof(((type *)NULL)->member), value)

void elf_read(struct elf_file *file, const char *path);
void elf_free(struct elf_file *file);
size_t symbol_at(const struct elf_file *file, size_t index);
const char *symbol_name(const struct elf_file *file, size_t index);
bool holds_relocations(const struct elf_file *file, size_t section);
size_t relocation_symbol(const struct elf_file *file, size_t at);
unsigned int relocation_kind(const struct elf_file *file, size_t at);

/*
 * list.c: what the module's descriptor lists, each as klp_symbol=C_NAME WHEN OBJECT.NAME,POSITION
 * in .modinfo
 */
struct listed {
	char *c_name;
	const char *when;	/* the object that lists it: resolved when that is loaded */
	const char *object, *name, *position;
	char *target;		/* OBJECT.NAME,POSITION */
	size_t when_index;	/* the same for all of one object */
	size_t uses;		/* relocations */
	bool undefined, defined, told_early, told_other, told_kind;
};

struct list {
	struct listed *entries;	/* sorted by name in C */
	size_t count, when_count;
	const char **whens;
};

void list_read(const struct elf_file *file, struct list *list);
void list_free(struct list *list);
struct listed *list_find(const struct list *list, const char *c_name);

/* machine.c */
unsigned int machine_nothing(const struct elf_file *file);
bool machine_reads_late(const struct elf_file *file, const struct section *in);
unsigned int machine_make_reloadable(struct elf_file *file, const struct section *in, size_t at);
void machine_check(const struct elf_file *file, const struct section *in, size_t at,
		   struct listed *entry, bool warns);

/* uses.c */
struct uses {
	struct listed **of_symbol;	/* for each symbol: what it is in the list, or NULL */
	size_t undefined, converted;
};

void uses_find(const struct elf_file *file, const struct list *list, struct uses *uses);
void uses_check(const struct elf_file *file, const struct list *list, const struct uses *uses,
		bool tell_unused);

/* owners.c */
struct owner {
	const char *object, *function;	/* the object whose function this one replaces */
	size_t section;
	uint64_t begin, size;
};

struct owners {
	struct owner *items;
	size_t count;
};

void owners_read(const struct elf_file *file, struct owners *owners);
const struct owner *owners_find_other(const struct owners *owners, size_t section, uint64_t offset,
				      const char *object);

/* convert.c, mark.c */
void convert(struct elf_file *file, const struct list *list, const struct uses *uses);
void mark(struct elf_file *file, const struct uses *uses);

/* known.c */
struct known_symbol {
	const char *name, *object;
	unsigned int count;	/* of that name in that object */
	bool init;
};

struct known {
	struct known_symbol *symbols;	/* sorted by name and object */
	size_t count, room;
};

struct kernel {
	struct known exports, symbols;
	bool symbols_known;
};

void known_symvers(struct known *known, const char *path);
void known_kallsyms(struct kernel *kernel, const char *path);
void known_snapshot(struct known *known, const char *path);
void known_sort(struct known *known);
const struct known_symbol *known_from(const struct known *known, const char *name);
const struct known_symbol *known_find(const struct known *known, const char *name);

/* missing.c */
size_t print_missing(const struct elf_file *file, const struct list *list,
		     const struct kernel *kernel, FILE *to, bool building);
void warn_of_dependencies(const struct elf_file *file, const struct kernel *kernel);
void warn_of_exports(const struct elf_file *file, const struct list *list,
		     const struct kernel *kernel);

#endif
