// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * modpost refuses an undefined symbol that is not exported, but looks only at GLOBAL and WEAK ones.
 * So the listed symbols become UNIQUE in the module's object. When the module is linked, ld makes
 * them GLOBAL again, so that the module loader refuses a module that was not converted.
 */
#include "symbols.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool mark_symbols(const struct elf_file *file, const struct uses *uses, int to)
{
	for (size_t i = 1; i < file->symbol_count; i++) {
		const size_t at = symbol_at(file, i);
		const unsigned int type = ELF64_ST_TYPE(GET(file, at, Elf64_Sym, st_info));
		const unsigned char marked = ELF64_ST_INFO(STB_GNU_UNIQUE, type);

		if (uses->of_symbol[i] && GET(file, at, Elf64_Sym, st_info) != marked &&
		    pwrite(to, &marked, 1, at + offsetof(Elf64_Sym, st_info)) != 1)
			return false;
	}
	return true;
}

void mark(struct elf_file *file, const struct uses *uses)
{
	const int to = open(file->path, O_WRONLY | O_CLOEXEC);
	struct stat before;
	bool fine = to >= 0 && !fstat(to, &before) && mark_symbols(file, uses, to);

	/* Written in place, with its old time, so that make does not build anything again. */
	if (fine) {
		const struct timespec times[] = { before.st_atim, before.st_mtim };

		fine = !futimens(to, times);
	}
	if (!fine || close(to))
		fail(TROUBLE, "cannot write %s: %s", file->path, strerror(errno));
}
