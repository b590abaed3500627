// SPDX-License-Identifier: GPL-2.0
/* Names that are too long, or that no module can have: S9 to S12, S34. */
#include "mistake.h"

/* S9: a function's name is shorter than KSYM_NAME_LEN. */
static char longest_function[KSYM_NAME_LEN] = { [0 ... KSYM_NAME_LEN - 2] = 'x' };
static char long_function[KSYM_NAME_LEN + 1] = { [0 ... KSYM_NAME_LEN - 1] = 'x' };

MISTAKE(S9_right, "refused EINVAL: symbol 'x{511}' not found in symbol table",
	OBJS({ FUNCS({ .old_name = longest_function, .new_func = new_cmdline }, { }) }, { }));
MISTAKE(S9_long_name, "refused EINVAL",
	OBJS({ FUNCS({ .old_name = long_function, .new_func = new_cmdline }, { }) }, { }));

/* S10: a module's is shorter than MODULE_NAME_LEN. */
static char longest_module[MODULE_NAME_LEN] = { [0 ... MODULE_NAME_LEN - 2] = 'x' };
static char long_module[MODULE_NAME_LEN + 1] = { [0 ... MODULE_NAME_LEN - 1] = 'x' };

#define NAMED(name_) OBJS(GOOD_OBJECT, { .name = name_, FUNCS({ STATUS }, { }) }, { })

MISTAKE(S10_right, "loads; runs cmdline", NAMED(longest_module));
MISTAKE(S10_long_name, "refused EINVAL", NAMED(long_module));

/* S11: a module is called as in /proc/modules. It is loaded in all of these. */
MISTAKE(S11_right, "load binfmt_misc; loads; runs cmdline status", NAMED("binfmt_misc"));
MISTAKE(S11_dash, "load binfmt_misc; loads; runs cmdline", NAMED("binfmt-misc"));
MISTAKE(S11_path, "load binfmt_misc; loads; runs cmdline", NAMED("fs/binfmt_misc"));
MISTAKE(S11_ko, "load binfmt_misc; loads; runs cmdline", NAMED("binfmt_misc.ko"));
MISTAKE(S11_empty, "refused EINVAL: attempted to be registered with empty name", NAMED(""));

/* S34: files in the patch's folder in sysfs have these names. */
MISTAKE(S34_enabled,
	"refused EEXIST: cannot create duplicate filename '/kernel/livepatch/klp_mistake/enabled'",
	NAMED("enabled"));

/* S12: the kernel's object has no name. */
MISTAKE(S12_vmlinux, "loads",
	OBJS({ .name = "vmlinux", FUNCS({ CMDLINE }, { }) }, { }));
