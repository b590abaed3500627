// SPDX-License-Identifier: MIT OR GPL-2.0
/* Errors: trouble ends the program at once, but mistakes of the author are all reported. */
#include "symbols.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static unsigned int mistakes;

static void say(const char *kind, const char *format, va_list values)
{
	fprintf(stderr, "%s: ", kind);
	vfprintf(stderr, format, values);
	fputc('\n', stderr);
}

void fail(int status, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	say("error", format, values);
	va_end(values);
	exit(status);
}

void mistake(const char *format, ...)
{
	va_list values;

	mistakes++;
	va_start(values, format);
	say("error: klp", format, values);
	va_end(values);
}

void warn(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	say("warning: klp", format, values);
	va_end(values);
}

void stop_after_mistakes(void)
{
	if (mistakes)
		exit(MISTAKE);
}

void *allocate(size_t count, size_t size)
{
	void *made = calloc(count ? count : 1, size);

	if (!made)
		fail(TROUBLE, "not enough memory");
	return made;
}

void *enlarge(void *old, size_t count, size_t size)
{
	void *made = reallocarray(old, count, size);

	if (!made)
		fail(TROUBLE, "not enough memory");
	return made;
}
