// SPDX-License-Identifier: MIT OR GPL-2.0
#include "symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
	"usage: klp-symbols MODULE...\n"
	"       klp-symbols --mark [OPTION...] OBJECT\n"
	"       klp-symbols --missing [OPTION...] OBJECT\n"
	"\n"
	"Converts the unexported symbols that a live patch lists with klp::symbol, so that\n"
	"the kernel resolves them when the patch, or the module that they are for, is\n"
	"loaded. MODULE is a linked module, a .ko, and is overwritten; klp.mk does this in\n"
	"each build. It must not be signed yet. A second run changes nothing.\n"
	"\n"
	"  --mark           instead, before modpost: check how the module's OBJECT, a .o,\n"
	"                   uses these symbols, and mark them, so that modpost does not look\n"
	"                   for their exports; print what is missing\n"
	"  --missing        instead, print the klp::symbol lines for symbols that OBJECT uses\n"
	"                   and that are not exported\n"
	"  --symvers FILE   what is exported: the Module.symvers of the kernel, or of modules;\n"
	"                   may be repeated\n"
	"  --snapshot FILE  the symbols of the kernel: a header that klp-snapshot wrote\n"
	"  --kallsyms FILE  the symbols of the kernel and its exports: its /proc/kallsyms.\n"
	"                   Without any of these three, --missing reads this machine's\n"
	"  --help           this text\n"
	"\n"
	"Exit status: 0 done, nothing to do, or nothing missing; 1 a mistake in the list or\n"
	"in its use (no file was changed), or something is missing; 2 a file cannot be read\n"
	"or written, or is damaged; 64 wrong use.\n";

enum work { CONVERT, MARK, MISSING };

static bool work_on(const char *path, enum work work, const struct kernel *kernel)
{
	struct elf_file file;
	struct list list;
	struct uses uses;
	size_t missing = 0;

	elf_read(&file, path);
	list_read(&file, &list);
	stop_after_mistakes();
	uses_find(&file, &list, &uses);
	if (list.count && !uses.converted && work != MISSING)
		uses_check(&file, &list, &uses, work == MARK);
	if (work == CONVERT) {
		convert(&file, &list, &uses);
	} else if (work == MARK) {
		warn_of_dependencies(&file, kernel);
		warn_of_exports(&file, &list, kernel);
		if (kernel->exports.count)
			print_missing(&file, &list, kernel, stderr, true);
		if (uses.undefined)
			mark(&file, &uses);
	} else {
		missing = print_missing(&file, &list, kernel, stdout, false);
	}
	free(uses.of_symbol);
	list_free(&list);
	elf_free(&file);
	return !missing;
}

/* An option with a value, in one word or in two. */
static const char *take_value(const char *option, int count, char **words, int *i)
{
	const size_t length = strlen(option);

	if (strncmp(words[*i], option, length))
		return NULL;
	if (words[*i][length] == '=')
		return words[*i] + length + 1;
	if (words[*i][length])
		return NULL;
	if (*i + 1 == count)
		fail(WRONG_USE, "%s takes a file; see klp-symbols --help", option);
	return words[++*i];
}

/* Reads what an option names; false where there is no such option. */
static bool take_knowledge(struct kernel *kernel, int count, char **words, int *i)
{
	const char *value = take_value("--symvers", count, words, i);

	if (value) {
		known_symvers(&kernel->exports, value);
		return true;
	}
	value = take_value("--snapshot", count, words, i);
	if (value) {
		known_snapshot(&kernel->symbols, value);
	} else {
		value = take_value("--kallsyms", count, words, i);
		if (!value)
			return false;
		known_kallsyms(kernel, value);
	}
	kernel->symbols_known = true;
	return true;
}

int main(int count, char **words)
{
	static struct kernel kernel;
	enum work work = CONVERT;
	int files = 0;
	bool fine = true;

	for (int i = 1; i < count; i++) {
		if (!strcmp(words[i], "--help") || !strcmp(words[i], "-h")) {
			fputs(usage, stdout);
			return fflush(stdout) ? TROUBLE : FINE;
		}
		if (words[i][0] != '-')
			words[files++] = words[i];
		else if (!strcmp(words[i], "--mark"))
			work = MARK;
		else if (!strcmp(words[i], "--missing"))
			work = MISSING;
		else if (!take_knowledge(&kernel, count, words, &i))
			fail(WRONG_USE, "unknown option %s; see klp-symbols --help", words[i]);
	}
	if (!files || (work != CONVERT && files > 1))
		fail(WRONG_USE, "it takes %s; see klp-symbols --help",
		     files ? "one object" : "a module");
	if (work == MISSING && !kernel.exports.count && !kernel.symbols_known) {
		known_kallsyms(&kernel, "/proc/kallsyms");
		kernel.symbols_known = true;
	}
	if (work == MISSING && !kernel.exports.count)
		fail(WRONG_USE,
		     "without --symvers it does not know what is exported; see klp-symbols --help");
	known_sort(&kernel.exports);
	known_sort(&kernel.symbols);
	for (int i = 0; i < files; i++)
		fine &= work_on(words[i], work, &kernel);
	if (fflush(stdout) || ferror(stdout))
		fail(TROUBLE, "cannot write to standard output");
	return fine ? FINE : MISTAKE;
}
