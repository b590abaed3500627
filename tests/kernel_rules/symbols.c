// SPDX-License-Identifier: GPL-2.0
/* Functions that the kernel does not have, or cannot patch: Y1 to Y7. */
#include "mistake.h"

#define KERNEL_FUNC(name, pos) \
	OBJS({ FUNCS({ .old_name = name, .new_func = new_cmdline, .old_sympos = pos }, { }) }, { })
#define MODULE_FUNC(name_) \
	OBJS({ .name = "binfmt_misc", \
	       FUNCS({ .old_name = name_, .new_func = new_status }, { }) }, { })

/* Y1: the object has the function. Of a module that is not there, the kernel finds out later. */
MISTAKE(Y1_unknown, "refused EINVAL: symbol 'klp_no_such_function' not found in symbol table",
	KERNEL_FUNC("klp_no_such_function", 0));
MISTAKE(Y1_unknown_in_module,
	"load binfmt_misc; refused EINVAL: symbol 'klp_no_such_function' not found in symbol table",
	MODULE_FUNC("klp_no_such_function"));
MISTAKE(Y1_other_object,
	"load binfmt_misc; refused EINVAL: symbol 'cmdline_proc_show' not found in symbol table",
	MODULE_FUNC("cmdline_proc_show"));
MISTAKE(Y1_later,
	"loads; load binfmt_misc refused EINVAL: failed to initialize patch 'klp_mistake' for module 'binfmt_misc' \\(-22\\).*patch 'klp_mistake' failed for module 'binfmt_misc', refusing to load module 'binfmt_misc'",
	MODULE_FUNC("klp_no_such_function"));

/* Y2: a name that several functions have needs a position. */
MISTAKE(Y2_ambiguous, "refused EINVAL: unresolvable ambiguity for symbol 'name_show' in object '\\(null\\)'",
	KERNEL_FUNC("name_show", 0));

/* Y3: there are as many. */
MISTAKE(Y3_too_far, "refused EINVAL: symbol position 999 for symbol 'name_show' in object 'vmlinux' not found",
	KERNEL_FUNC("name_show", 999));
MISTAKE(Y3_second_of_one,
	"refused EINVAL: symbol position 2 for symbol 'cmdline_proc_show' in object 'vmlinux' not found",
	KERNEL_FUNC("cmdline_proc_show", 2));

/* Y4: ftrace can hook it, which it cannot if it is notrace, assembly, of the boot, or data. */
#define NO_LOCATION(name) \
	"refused EINVAL: failed to find location for function '" name "'.*failed to patch object 'vmlinux'.*failed to enable patch 'klp_mistake'"

MISTAKE(Y4_notrace, NO_LOCATION("sched_clock"), KERNEL_FUNC("sched_clock", 0));
MISTAKE(Y4_assembly, NO_LOCATION("memcpy"), KERNEL_FUNC("memcpy", 0));
MISTAKE(Y4_init, NO_LOCATION("start_kernel"), KERNEL_FUNC("start_kernel", 0));
MISTAKE(Y4_data, NO_LOCATION("linux_banner"), KERNEL_FUNC("linux_banner", 0));

/* Y6: the name is the compiler's; Debian's kernels have only an __up.isra.0. */
MISTAKE(Y6_without_suffix, "refused EINVAL: symbol '__up' not found in symbol table",
	KERNEL_FUNC("__up", 0));

/* Y7: a system call is called by its wrapper, __x64_sys_getpid. */
MISTAKE(Y7_system_call, "refused EINVAL: symbol 'sys_getpid' not found in symbol table",
	KERNEL_FUNC("sys_getpid", 0));
