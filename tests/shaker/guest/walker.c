// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * Takes the steps of /t/walk and looks at the kernel after each, until it is
 * as the walk says or patience ends; two processes keep the patched functions
 * busy meanwhile. Speaks to the host on stdout: "at N" before a step, then
 * lines "- missing" and "+ not expected" where there is a difference.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <regex.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LIVEPATCH "/sys/kernel/livepatch"
#define WORKERS	  2
#define LINES	  4096

static const char *const watched[] = {
	"/proc/cmdline", "/proc/version", "/proc/uptime", "/proc/filesystems",
	"/proc/klp_shake_target", "/proc/klp_shake_late",
};

struct lines {
	int count;
	char *line[LINES];
};

static struct lines expected, seen, said; /* said: by the kernel, in this step */
static regex_t complaint;
static int kmsg, complained;
static double patience = 20;
static volatile unsigned long *reads;

static void add(struct lines *to, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	if (to->count == LINES || vasprintf(&to->line[to->count++], format, args) < 0)
		abort();
	va_end(args);
}

static void clear(struct lines *lines)
{
	while (lines->count)
		free(lines->line[--lines->count]);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What a file says, without its last newline; "-" when it is not there. */
static char *content(const char *path)
{
	static char text[8192];
	ssize_t size = -1;
	int fd = open(path, O_RDONLY);

	if (fd >= 0) {
		size = read(fd, text, sizeof(text) - 1);
		close(fd);
	}
	if (size < 0)
		return strcpy(text, "-");
	text[size] = 0;
	text[strcspn(text, "\n")] = 0;
	return text;
}

static char *content_of(const char *format, ...)
{
	char path[512];
	va_list args;

	va_start(args, format);
	vsnprintf(path, sizeof(path), format, args);
	va_end(args);
	return content(path);
}

static int act(char *step)
{
	char *verb = strtok(step, " "), *name = strtok(NULL, " "), *rest = strtok(NULL, "");
	char path[512];
	int fd, ret;

	if (!strcmp(verb, "unload"))
		return syscall(SYS_delete_module, name, O_NONBLOCK) ? errno : 0;
	if (!strcmp(verb, "write")) {
		snprintf(path, sizeof(path), LIVEPATCH "/%s/enabled", name);
		fd = open(path, O_WRONLY);
		ret = fd < 0 ? errno : write(fd, rest, 1) < 0 ? errno : 0;
	} else {
		snprintf(path, sizeof(path), "/t/%s.ko", name);
		fd = open(path, O_RDONLY | O_CLOEXEC);
		ret = fd < 0 ? errno : syscall(SYS_finit_module, fd, rest ?: "", 0) ? errno : 0;
	}
	if (fd >= 0)
		close(fd);
	return ret;
}

static void look_at_log(void)
{
	static const char *const ours[] = {"livepatch: ", "klp_glue: ", "shake: "};
	char record[4096], *text;
	ssize_t size;
	unsigned int i;

	while ((size = read(kmsg, record, sizeof(record) - 1)) != -1 || errno == EPIPE) {
		if (size < 0)
			continue;
		record[size] = 0;
		text = strchr(record, ';');
		text = text ? text + 1 : record;
		text[strcspn(text, "\n")] = 0;
		if (!regexec(&complaint, text, 0, NULL, 0)) {
			add(&said, "complaint %s", text);
			complained = 1;
		}
		if (!strcmp(text, "livepatch: signaling remaining tasks"))
			continue; /* a matter of time */
		for (i = 0; i < sizeof(ours) / sizeof(*ours); i++)
			if (!strncmp(text, ours[i], strlen(ours[i])))
				add(&said, "log %s", text);
	}
}

/* Calls @visit for each folder in a folder. */
static void each(const char *folder, void (*visit)(const char *folder, const char *name))
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		if (entry->d_type == DT_DIR && entry->d_name[0] != '.')
			visit(folder, entry->d_name);
	if (dir)
		closedir(dir);
}

static void look_at_func(const char *folder, const char *name)
{
	add(&seen, "func %s/%s", folder + sizeof(LIVEPATCH), name);
}

static void look_at_object(const char *folder, const char *name)
{
	char path[512];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	add(&seen, "object %s %s", path + sizeof(LIVEPATCH), content_of("%s/patched", path));
	each(path, look_at_func);
}

static void look_at_patch(const char *folder, const char *name)
{
	static const char *const files[] = {"enabled", "transition", "noops_static", "noops_superfluous",
					    "noops_discovered", "patches_unknown"};
	char line[512] = "", path[512];
	unsigned int i;

	for (i = 0; i < sizeof(files) / sizeof(*files); i++) {
		strcat(line, " ");
		strcat(line, content_of("%s/%s/%s", folder, name, files[i]));
	}
	add(&seen, "patch %s%s", name, line);
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	each(path, look_at_object);
}

static void look_at_code(void)
{
	char line[256] = "";
	unsigned int i, code;

	for (i = 0; i < 4; i++)
		sprintf(line + strlen(line), " %u", sscanf(content(watched[i]), "shake %u", &code) == 1 ? code : 0);
	add(&seen, "code vmlinux%s", line);
	for (; i < sizeof(watched) / sizeof(*watched); i++) {
		char *text = content(watched[i]);

		add(&seen, "code %s %s", watched[i] + strlen("/proc/"), text + (*text == ' '));
	}
}

static void look_at_modules(void)
{
	FILE *file = fopen("/proc/modules", "r");
	char line[512], name[64];
	int references;

	while (fgets(line, sizeof(line), file))
		if (sscanf(line, "%63s %*d %d", name, &references) == 2 && !strncmp(name, "klp_", 4) &&
		    strcmp(name, "klp_hurry"))
			add(&seen, "module %s %d", name, references);
	fclose(file);
}

/* A live patch's hook has the flag I, for it changes the instruction pointer. */
static void look_at_hooks(void)
{
	FILE *file = fopen("/sys/kernel/tracing/enabled_functions", "r");
	char line[1024], *end;

	while (fgets(line, sizeof(line), file))
		if ((end = strstr(line, " (")) && strstr(end, " I")) {
			*end = 0;
			add(&seen, "hook %s", line);
		}
	fclose(file);
}

static int as_expected(int error)
{
	int i;

	clear(&seen);
	add(&seen, "error %d", error);
	look_at_code();
	each(LIVEPATCH, look_at_patch);
	look_at_modules();
	look_at_hooks();
	look_at_log();
	for (i = 0; i < said.count; i++)
		add(&seen, "%s", said.line[i]);
	qsort(seen.line, seen.count, sizeof(*seen.line), by_text);
	if (seen.count != expected.count)
		return 0;
	for (i = 0; i < seen.count; i++)
		if (strcmp(seen.line[i], expected.line[i]))
			return 0;
	return 1;
}

static void tell_difference(void)
{
	int e = 0, s = 0;

	while (e < expected.count || s < seen.count) {
		int order = e == expected.count ? 1 : s == seen.count ? -1 : strcmp(expected.line[e], seen.line[s]);

		if (order)
			printf("%c %s\n", order < 0 ? '-' : '+', order < 0 ? expected.line[e] : seen.line[s]);
		e += order <= 0;
		s += order >= 0;
	}
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec + t.tv_nsec / 1e9;
}

static int take(char *step)
{
	int error = act(step);
	double until = now() + patience;
	useconds_t pause = 2000;

	while (!as_expected(error)) {
		if (complained || now() > until) {
			tell_difference();
			return 1;
		}
		usleep(pause);
		pause = pause < 50000 ? 2 * pause : pause;
	}
	clear(&said);
	return 0;
}

/* On one processor, for ever; sleeps a little, so that grace periods need not wait for it. */
static void work(int number)
{
	cpu_set_t set;
	unsigned int i;

	CPU_ZERO(&set);
	CPU_SET(number, &set);
	sched_setaffinity(0, sizeof(set), &set);
	nice(10);
	for (;;) {
		for (i = 0; i < sizeof(watched) / sizeof(*watched); i++) {
			content(watched[i]);
			reads[number]++;
			usleep(300);
		}
	}
}

/* Objects that nothing refers to, where the kernel keeps account of them. */
static int look_for_leaks(void)
{
	const char *path = "/sys/kernel/debug/kmemleak";
	int fd = open(path, O_RDWR), pass, found = 0;
	char line[1024];
	FILE *file;

	if (fd < 0)
		return 0;
	for (pass = 0; pass < 2; pass++) {
		sleep(6); /* it leaves out what is younger than 5 s */
		if (write(fd, "scan", 4) < 0)
			printf("note kmemleak does not scan: %s\n", strerror(errno));
	}
	close(fd);
	printf("note kmemleak has scanned\n");
	file = fopen(path, "r");
	while (fgets(line, sizeof(line), file)) {
		printf("+ leak %s", line);
		found = 1;
	}
	fclose(file);
	return found;
}

int main(void)
{
	FILE *walk = fopen("/t/walk", "r");
	pid_t workers[WORKERS];
	char step[512] = "", *line = NULL;
	int number = -1, failed = 0, i;
	unsigned long done = 0;
	size_t room = 0;

	setvbuf(stdout, NULL, _IOLBF, 0);
	reads = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	kmsg = open("/dev/kmsg", O_RDONLY | O_NONBLOCK);
	if (!walk || kmsg < 0 || reads == MAP_FAILED) {
		perror("+ walker");
		return 1;
	}
	lseek(kmsg, 0, SEEK_END);
	for (i = 0; i < WORKERS; i++) {
		workers[i] = fork();
		if (!workers[i])
			work(i);
	}
	while (!failed && getline(&line, &room, walk) > 0) {
		line[strcspn(line, "\n")] = 0;
		if (number < 0 && sscanf(line, "patience %lf", &patience) == 1)
			continue;
		if (number < 0 && !strncmp(line, "complaint ", 10)) {
			if (regcomp(&complaint, line + 10, REG_EXTENDED | REG_NOSUB))
				abort();
		} else if (sscanf(line, "step %d %511[^\n]", &number, step) == 2) {
			clear(&expected);
			printf("at %d\n", number);
		} else if (!strcmp(line, ".")) {
			failed = take(step);
			done += !failed;
		} else {
			add(&expected, "%s", line);
		}
	}
	for (i = 0; i < WORKERS; i++) {
		kill(workers[i], SIGKILL);
		waitpid(workers[i], NULL, 0);
	}
	if (!failed)
		failed = look_for_leaks();
	printf("end %lu %lu\n", done, reads[0] + reads[1]);
	return failed;
}
