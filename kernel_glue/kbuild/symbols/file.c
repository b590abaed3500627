// SPDX-License-Identifier: MIT OR GPL-2.0
/* Files as a whole: read at once, and replaced at once or not at all. */
#include "symbols.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void make_room(struct buffer *in, size_t count)
{
	if (count <= in->room - in->size)
		return;
	in->room = in->size + count + (in->size + count) / 2;
	in->bytes = enlarge(in->bytes, in->room, 1);
}

void append(struct buffer *to, const void *bytes, size_t count)
{
	make_room(to, count);
	if (count)
		memcpy(to->bytes + to->size, bytes, count);
	to->size += count;
}

void append_zeros(struct buffer *to, size_t count)
{
	make_room(to, count);
	if (count)
		memset(to->bytes + to->size, 0, count);
	to->size += count;
}

void read_file(const char *path, struct buffer *to)
{
	FILE *file = fopen(path, "rb");
	size_t got;

	if (!file)
		fail(TROUBLE, "cannot read %s: %s", path, strerror(errno));
	do {
		make_room(to, 1 << 16);
		got = fread(to->bytes + to->size, 1, to->room - to->size, file);
		to->size += got;
	} while (got);
	if (ferror(file))
		fail(TROUBLE, "cannot read %s: %s", path, strerror(errno));
	fclose(file);
}

static bool write_all(int file, const struct buffer *what)
{
	for (size_t done = 0; done < what->size;) {
		ssize_t now = write(file, what->bytes + done, what->size - done);

		if (now < 0)
			return false;
		done += now;
	}
	return true;
}

void replace_file(const char *path, const struct buffer *with)
{
	static const char suffix[] = ".klp-new";
	const size_t room = strlen(path) + sizeof(suffix);
	char *fresh = allocate(room, 1);
	struct stat old;
	sigset_t all, before;
	int file, trouble = 0;

	snprintf(fresh, room, "%s%s", path, suffix);
	/* An interrupted build leaves nothing behind. */
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (file < 0 || stat(path, &old) || fchmod(file, old.st_mode & 07777) ||
	    !write_all(file, with))
		trouble = errno;
	if (file >= 0 && close(file) && !trouble)
		trouble = errno;
	if (!trouble && rename(fresh, path))
		trouble = errno;
	if (trouble)
		unlink(fresh);
	sigprocmask(SIG_SETMASK, &before, NULL);
	free(fresh);
	if (trouble)
		fail(TROUBLE, "cannot write %s: %s", path, strerror(trouble));
}
