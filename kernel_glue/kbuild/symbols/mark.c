// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * modpost refuses a module with a GLOBAL or WEAK undefined symbol that nobody exports, and does not
 * look at others. So those that are listed become UNIQUE in the module's object. When the module is
 * linked, ld makes them GLOBAL again: the module loader then refuses one that was not converted.
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

	/* In place and with its old time, so that make has nothing to do again. */
	if (fine) {
		const struct timespec times[] = { before.st_atim, before.st_mtim };

		fine = !futimens(to, times);
	}
	if (!fine || close(to))
		fail(TROUBLE, "cannot write %s: %s", file->path, strerror(errno));
}
