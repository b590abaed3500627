// SPDX-License-Identifier: MIT OR GPL-2.0
#include "symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
	"usage: klp-symbols MODULE...\n"
	"       klp-symbols --mark OBJECT\n"
	"\n"
	"Makes the unexported symbols that a live patch lists with klp::symbol ones that the\n"
	"kernel resolves when the patch is loaded, or when the module comes that they are\n"
	"for. MODULE is a linked module, a .ko, and is replaced; klp.mk does this in each\n"
	"build. It must not be signed yet. Done twice is as good as once.\n"
	"\n"
	"  --mark    instead, before modpost: mark these symbols in the module's object, a\n"
	"            .o, so that modpost does not ask who exports them\n"
	"  --help    this text\n"
	"\n"
	"Exit status: 0 done, or nothing to do; 1 a mistake in the list or in its use, and\n"
	"no file was changed; 2 a file cannot be read or written, or is damaged; 64 wrong\n"
	"use.\n";

static void work_on(const char *path, bool marking)
{
	struct elf_file file;
	struct list list;
	struct uses uses;

	elf_read(&file, path);
	list_read(&file, &list);
	uses_find(&file, &list, &uses);
	if (list.count && !uses.converted)
		uses_check(&file, &list, &uses, marking);
	if (marking)
		mark(&file, &uses);
	else
		convert(&file, &list, &uses);
	free(uses.of_symbol);
	list_free(&list);
	elf_free(&file);
}

int main(int count, char **words)
{
	bool marking = false;
	int files = 0;

	for (int i = 1; i < count; i++) {
		if (!strcmp(words[i], "--help") || !strcmp(words[i], "-h")) {
			fputs(usage, stdout);
			return fflush(stdout) ? TROUBLE : FINE;
		}
		if (!strcmp(words[i], "--mark"))
			marking = true;
		else if (words[i][0] == '-')
			fail(WRONG_USE, "unknown option %s; see klp-symbols --help", words[i]);
		else
			words[files++] = words[i];
	}
	if (!files)
		fail(WRONG_USE, "it takes a module; see klp-symbols --help");
	for (int i = 0; i < files; i++)
		work_on(words[i], marking);
	return FINE;
}
