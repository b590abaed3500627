# SPDX-License-Identifier: MIT OR GPL-2.0
"""The descriptors that are compared: the same patch as klp types, as klp rows and in C."""

SUBSYSTEMS = ("nft", "tcp", "ext4", "xfs", "kvm", "vfs", "sched", "netlink", "blk_mq", "io_uring", "usb", "hid")
NOUNS = ("pipapo", "inode", "queue", "entry", "ring", "request", "table", "sock", "extent", "page", "timer")
VERBS = ("lookup", "insert", "remove", "walk", "show", "alloc", "release")
MODULE = "nf_tables"


def name(i):
    return f"{SUBSYSTEMS[i % 12]}_{NOUNS[i % 11]}_{VERBS[i % 7]}_{i:04d}"


def sympos(i):
    return 2 if i % 50 == 7 else 0


def objects(numbers):
    """All in the kernel, but for a tenth in a module."""
    cut = len(numbers) - len(numbers) // 10
    return [(None, numbers[:cut])] + ([(MODULE, numbers[cut:])] if cut < len(numbers) else [])


def described(patch, numbers, prefix, as_rows, elements=""):
    """A patch in C++: what a hand or a generator would write into its header."""
    lines = [f'extern "C" klp::text {prefix}_{name(i)};' for i in numbers]
    written = []
    for module, part in objects(numbers):
        if as_rows:
            rows = f"{patch}_{module or 'vmlinux'}_rows"
            lines.append(f"inline constexpr klp::row {rows}[] = {{")
            lines += [f'    {{"{name(i)}", {prefix}_{name(i)}{f", {sympos(i)}" if sympos(i) else ""}}},' for i in part]
            lines.append("};")
            members = f"klp::table<{rows}>"
        else:
            members = ",\n        ".join(
                f'klp::func<"{name(i)}", {prefix}_{name(i)}{f", klp::sympos<{sympos(i)}>" if sympos(i) else ""}>'
                for i in part)
        opening = f'klp::module<"{module}",' if module else "klp::vmlinux<"
        written.append(f"    {opening}\n        {members}>")
    return "\n".join(lines) + f'\nstruct {patch} : klp::patch<"{patch}",\n{elements}' + ",\n".join(written) + "> {};\n"


def cxx(numbers, predecessors, as_rows):
    text = "#include <klp/klp.hpp>\n"
    for k, old in enumerate(predecessors):
        text += described(f"v{k}", old, f"v{k}", as_rows)
    known = ", ".join(f"v{k}" for k in range(len(predecessors)))
    elements = f"    klp::replace<{known}>,\n" if predecessors else ""
    return text + described("bench", numbers, "new", as_rows, elements) + "KLP_PATCH(bench);\n"


def c(numbers, replace):
    lines = ["#include <linux/module.h>", "#include <linux/livepatch.h>"]
    lines += [f"void new_{name(i)}(void);" for i in numbers]
    for module, part in objects(numbers):
        lines.append(f"static struct klp_func {module or 'vmlinux'}_funcs[] = {{")
        for i in part:
            position = f" .old_sympos = {sympos(i)}," if sympos(i) else ""
            lines.append(f'\t{{ .old_name = "{name(i)}", .new_func = new_{name(i)},{position} }},')
        lines.append("\t{ }\n};")
    lines.append("static struct klp_object objs[] = {")
    for module, _ in objects(numbers):
        lines.append("\t{ " + (f'.name = "{module}", ' if module else "") + f".funcs = {module or 'vmlinux'}_funcs }},")
    lines.append("\t{ }\n};")
    # Not static, so that it stays without code that uses it.
    lines.append("extern struct klp_patch klp_patch_bench;\nstruct klp_patch klp_patch_bench = {\n"
                 "\t.mod = THIS_MODULE,\n\t.objs = objs," + ("\n\t.replace = true," if replace else "") + "\n};")
    return "\n".join(lines) + "\n"
