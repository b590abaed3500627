// SPDX-License-Identifier: GPL-2.0
/*
 * Unexported symbols: E5 to E8, Y1 to Y3. klp_edited is right as it is; each
 * mistake is made in its file after klp-symbols, see edit.py.
 */
#include <linux/binfmts.h>
#include <linux/fs.h>
#include <linux/seq_file.h>

#include "mistake.h"

#define VMLINUX "vmlinux"	/* or checkpatch sees a word repeated */
#define MISTAKE_EDITED(name, story, edit)				\
	MODULE_PARM_DESC(name, story);					\
	MODULE_INFO(edit_##name, edit)

MODULE_INFO(klp_symbol, "max_threads " VMLINUX " vmlinux.max_threads,0");
MODULE_INFO(klp_symbol, "misc_format binfmt_misc binfmt_misc.misc_format,0");
extern int max_threads;
extern struct linux_binfmt misc_format;

#define RENAME "rename .klp.sym.vmlinux.max_threads,0 "
#define RENAME_LATER "rename .klp.sym.binfmt_misc.misc_format,0 "
#define LATER "loads; runs cmdline; load binfmt_misc refused EINVAL: "
#define REFUSED ".*failed to initialize patch 'klp_edited' for module 'binfmt_misc' \\(-22\\).*refusing to load module 'binfmt_misc'"

MISTAKE_EDITED(E5_right, "loads; runs cmdline; load binfmt_misc; runs status; disable; original cmdline status",
	       "nothing");

/* E5: .klp.sym.OBJECT.NAME,POSITION */
#define ILL_FORMED(name) "refused EINVAL: symbol " name " has an incorrectly formatted name"

MISTAKE_EDITED(E5_no_position, ILL_FORMED(".klp.sym.vmlinux.max_threads.0"),
	       RENAME ".klp.sym.vmlinux.max_threads.0");
MISTAKE_EDITED(E5_no_number, ILL_FORMED(".klp.sym.vmlinux.max_threads,x"),
	       RENAME ".klp.sym.vmlinux.max_threads,x");
MISTAKE_EDITED(E5_no_object, ILL_FORMED(".klp.sym.vmlinux_max_threads,0"),
	       RENAME ".klp.sym.vmlinux_max_threads,0");
MISTAKE_EDITED(E5_no_prefix, ILL_FORMED(".klp.sum.vmlinux.max_threads,0"),
	       RENAME ".klp.sum.vmlinux.max_threads,0");
#define FORMAT_ILL ".klp.sym.binfmt_misc.misc_format.0"
MISTAKE_EDITED(E5_later, LATER "symbol " FORMAT_ILL " has an incorrectly formatted name" REFUSED,
	       RENAME_LATER FORMAT_ILL);

/*
 * E6: .klp.rela.OBJECT.SECTION. Those of an object that never comes are never applied, and the code
 * uses what lies at hand.
 */
MISTAKE_EDITED(E6_no_object, "refused EINVAL: section .klp.rela..mlinux..text has an incorrectly formatted name",
	       "rename .klp.rela.vmlinux..text .klp.rela..mlinux..text");
MISTAKE_EDITED(E6_other_object, "loads; runs cmdline",
	       "rename .klp.rela.vmlinux..text .klp.rela.vmlinuz..text");

/* E7: the symbol has the section index SHN_LIVEPATCH, the section the flag SHF_RELA_LIVEPATCH. */
MISTAKE_EDITED(E7_symbol, "refused EINVAL: symbol .klp.sym.vmlinux.max_threads,0 is not marked as a livepatch symbol",
	       "symbol .klp.sym.vmlinux.max_threads,0 0xfff1");
MISTAKE_EDITED(E7_undefined, "refused ENOENT: Unknown symbol .klp.sym.vmlinux.max_threads,0 \\(err -2\\)",
	       "symbol .klp.sym.vmlinux.max_threads,0 0");
MISTAKE_EDITED(E7_section, "dies: BUG: kernel NULL pointer dereference", "flags .klp.rela.vmlinux..text 0x42");

/* E8: what is applied when a module comes does not refer to vmlinux. */
#define ACCESS "invalid access to vmlinux symbol 'abcdefghijklmno' from module-specific livepatch relocation section"
#define TO_VMLINUX RENAME_LATER ".klp.sym.vmlinux.abcdefghijklmno,0"

MISTAKE_EDITED(E8_vmlinux, "load binfmt_misc; refused EINVAL: " ACCESS, TO_VMLINUX);
MISTAKE_EDITED(E8_vmlinux_later, LATER ACCESS REFUSED, TO_VMLINUX);

/* Y1 to Y3 hold for symbols, too. */
MISTAKE_EDITED(Y1_symbol, "refused EINVAL: symbol 'max_threds_' not found in symbol table",
	       RENAME ".klp.sym.vmlinux.max_threds_,0");
MISTAKE_EDITED(Y1_symbol_of_module, "load binfmt_misc; refused EINVAL: symbol 'misc_formas' not found in symbol table",
	       RENAME_LATER ".klp.sym.binfmt_misc.misc_formas,0");
MISTAKE_EDITED(Y1_symbol_later, LATER "symbol 'misc_formas' not found in symbol table" REFUSED,
	       RENAME_LATER ".klp.sym.binfmt_misc.misc_formas,0");
MISTAKE_EDITED(Y2_symbol, "refused EINVAL: unresolvable ambiguity for symbol 'dst_discard' in object '\\(null\\)'",
	       RENAME ".klp.sym.vmlinux.dst_discard,0");
MISTAKE_EDITED(Y3_symbol, "refused EINVAL: symbol position 2 for symbol 'max_threads' in object 'vmlinux' not found",
	       RENAME ".klp.sym.vmlinux.max_threads,2");

static int edited_cmdline(struct seq_file *m, void *v)
{
	seq_printf(m, "%s %d\n", KBUILD_MODNAME, max_threads);
	return 0;
}

static ssize_t edited_status(struct file *file, char __user *buf, size_t size, loff_t *pos)
{
	char text[40];
	int length = scnprintf(text, sizeof(text), "%s %d\n", KBUILD_MODNAME,
			       !!misc_format.load_binary);

	return simple_read_from_buffer(buf, size, pos, text, length);
}

static struct klp_patch patch = {
	.mod = THIS_MODULE,
	OBJS({ FUNCS({ .old_name = "cmdline_proc_show", .new_func = edited_cmdline }, { }) },
	     { .name = "binfmt_misc",
	       FUNCS({ .old_name = "bm_status_read", .new_func = edited_status }, { }) }, { }),
};

static int __init edited_init(void)
{
	return klp_enable_patch(&patch);
}

static void __exit edited_exit(void)
{
}

module_init(edited_init);
module_exit(edited_exit);
MODULE_DESCRIPTION("A live patch with unexported symbols, for a test");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
