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


def production_objects(numbers):
    """Thirty objects, the kernel first."""
    return [(f"module_{k}" if k else None, [i for i in numbers if i % 30 == k])
            for k in range(30) if any(i % 30 == k for i in numbers)]


def production_numbers(version, last, size):
    """A cumulative chain: each version has more functions than the one before, and now and then drops the oldest."""
    dropped = version // 4
    return list(range(dropped, dropped + max(3, size * (version + 1) // (last + 1))))


def declared(numbers, prefix):
    return [f'extern "C" klp::text {prefix}_{name(i)};' for i in numbers]


def described(patch, numbers, prefix, as_rows, elements="", split=objects, declare=True):
    """A patch in C++: what a hand or a generator would write into its header."""
    lines = declared(numbers, prefix) if declare else []
    written = []
    for module, part in split(numbers):
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


def snapshot(numbers, functions):
    """A kernel that has these functions among as many as a real one, in the form of klp-snapshot."""
    kernel = [f"{name(i)}_{i * 7919 % 99991:05d} h" for i in range(functions)]
    written = []
    for module, part in production_objects(numbers):
        lines = sorted([f"{name(i)} {'hh' if sympos(i) else 'h'}" for i in part] + ([] if module else kernel))
        written.append(f'        {{"{module or "vmlinux"}", R"(\n' + "\n".join(lines) + '\n)"},\n')
    modules = sorted(module for module, _ in production_objects(numbers) if module)
    return ("struct a_kernel : klp::snapshot<\"bench\"> {\n    static constexpr klp::object_symbols objects[] = {\n" +
            "".join(written) + "    };\n    static constexpr klp::string modules{R\"(\n" + "\n".join(modules) + "\n)\"};\n};\n")


def production(size, predecessors, functions):
    """The last of a cumulative chain, with all checks: (its C++, the numbers of its functions)."""
    versions = [production_numbers(k, predecessors, size) for k in range(predecessors + 1)]
    everything = sorted(set().union(*versions))
    text = "#include <klp/klp.hpp>\n" + snapshot(everything, functions) + "\n".join(declared(everything, "fix")) + "\n"
    for k, numbers in enumerate(versions[:-1]):
        text += described(f"v{k}", numbers, "fix", False, "", production_objects, False)
    known = ", ".join(f"v{k}" for k in range(predecessors))
    elements = f"    klp::replace<{known}>,\n    klp::built_for<a_kernel>,\n    klp::at_most_noops<100>,\n"
    text += described("bench", versions[-1], "fix", False, elements, production_objects, False)
    return text + "KLP_PATCH(bench);\n", versions[-1]


def real_chain():
    """The shape of a real one: 68 functions in 26 objects over 48 releases with 1,561 functions, of which eight dropped
    one each: (its C++, its C)."""
    split = [(f"module_{k % 26}" if k % 26 else None, f"{NOUNS[k % 11]}_{VERBS[k % 7]}_fix_{k}") for k in range(68)]
    gone = [(None, f"gone_{k}") for k in range(8)]

    def objects_of(functions):
        found = {}
        for module, function in functions:
            found.setdefault(module, []).append(function)
        return found

    def elements(functions):
        return ",\n    ".join((f'klp::module<"{module}", ' if module else "klp::vmlinux<") +
                              ", ".join(f'klp::func<"{f}", klpp_{f}>' for f in inside) + ">"
                              for module, inside in objects_of(functions).items())

    sizes = [min(68, 1 + k * 63 // 47) for k in range(48)]
    for k in range(1561 - sum(sizes)):
        sizes[k % 47 + 1] += sizes[k % 47 + 1] < 68
    assert sum(sizes) == 1561, sum(sizes)
    text = ('#include <klp/klp.hpp>\nextern "C" klp::text ' + ", ".join(f"klpp_{f}" for _, f in split + gone) + ";\n")
    for k, size in enumerate(sizes):
        functions = split[:size - 1] + gone[k - 5:k - 4] if 5 <= k < 13 else split[:size]
        text += f'struct release_{k} : klp::patch<"release_{k}",\n    {elements(functions)}> {{}};\n'
    known = ", ".join(f"release_{k}" for k in range(48))
    text += f'struct bench : klp::patch<"bench",\n    klp::replace<{known}>,\n    {elements(split)}> {{}};\nKLP_PATCH(bench);\n'
    lines = ["#include <linux/module.h>", "#include <linux/livepatch.h>"] + [f"void klpp_{f}(void);" for _, f in split]
    for module, inside in objects_of(split).items():
        lines += [f"static struct klp_func {module or 'vmlinux'}_funcs[] = {{",
                  *(f'\t{{ .old_name = "{f}", .new_func = klpp_{f} }},' for f in inside), "\t{ }\n};"]
    lines += ["static struct klp_object objs[] = {",
              *("\t{ " + (f'.name = "{module}", ' if module else "") + f".funcs = {module or 'vmlinux'}_funcs }},"
                for module in objects_of(split)), "\t{ }\n};",
              "extern struct klp_patch klp_patch_bench;\nstruct klp_patch klp_patch_bench = {\n"
              "\t.mod = THIS_MODULE,\n\t.objs = objs,\n\t.replace = true,\n};"]
    return text, "\n".join(lines) + "\n"


def symbols(count):
    """One function whose code uses so much that is not exported: (C++, C)."""
    entries = [(f"secret_{name(i)}", i % 20 == 3, f"my_{i}" if i % 10 == 7 else "") for i in range(count)]
    words = [f'klp::symbol<"{symbol}"{", klp::sympos<2>" if second else ""}{f""", klp::as<"{own}">""" if own else ""}>'
             for symbol, second, own in entries]
    text = "#include <klp/klp.hpp>\n" + "\n".join(declared([0], "new"))
    text += (f'\nstruct bench : klp::patch<"bench",\n    klp::vmlinux<\n        klp::func<"{name(0)}", new_{name(0)}>,\n'
             "        " + ",\n        ".join(words) + ">> {};\nKLP_PATCH(bench);\n")
    return text, c([0], False) + "".join(
        f'MODULE_INFO(klp_symbol, "{own or symbol} vmlinux vmlinux.{symbol},{2 if second else 0}");\n'
        for symbol, second, own in entries)


def c(numbers, replace, split=objects):
    lines = ["#include <linux/module.h>", "#include <linux/livepatch.h>"]
    lines += [f"void new_{name(i)}(void);" for i in numbers]
    for module, part in split(numbers):
        lines.append(f"static struct klp_func {module or 'vmlinux'}_funcs[] = {{")
        for i in part:
            position = f" .old_sympos = {sympos(i)}," if sympos(i) else ""
            lines.append(f'\t{{ .old_name = "{name(i)}", .new_func = new_{name(i)},{position} }},')
        lines.append("\t{ }\n};")
    lines.append("static struct klp_object objs[] = {")
    for module, _ in split(numbers):
        lines.append("\t{ " + (f'.name = "{module}", ' if module else "") + f".funcs = {module or 'vmlinux'}_funcs }},")
    lines.append("\t{ }\n};")
    # Not static, so that it stays without code that uses it.
    lines.append("extern struct klp_patch klp_patch_bench;\nstruct klp_patch klp_patch_bench = {\n"
                 "\t.mod = THIS_MODULE,\n\t.objs = objs," + ("\n\t.replace = true," if replace else "") + "\n};")
    return "\n".join(lines) + "\n"
