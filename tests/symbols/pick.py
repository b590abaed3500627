# SPDX-License-Identifier: MIT OR GPL-2.0
"""Symbols of a kernel's /proc/kallsyms, of each kind some; and a patch that refers to all of them."""

import random
import re
from collections import Counter
from dataclasses import dataclass

# A module that is there before the patch, one that comes after it, and in each a function to replace.
BEFORE, AFTER = ("binfmt_misc", "bm_status_read"), ("nf_tables", "nf_tables_getgen")
PATCH = "klp_many"


@dataclass
class Symbol:
    address: int
    type: str
    name: str
    thing: str      # vmlinux or the module
    position: int   # 0 where it is the only one of its name
    kind: str = ""


def read(text: str) -> list[Symbol]:
    """What code may refer to, which leaves out what is freed after boot."""
    lines = [line.split() for line in text.splitlines()]
    where = {words[2]: int(words[0], 16) for words in lines if len(words) == 3}
    lines = [[*words[:3], words[3].strip("[]") if len(words) > 3 else "vmlinux"] for words in lines]
    total, number, found = Counter((name, thing) for _, _, name, thing in lines), Counter(), []
    for address, letter, name, thing in lines:
        number[name, thing] += 1
        symbol = Symbol(int(address, 16), letter, name, thing,
                        number[name, thing] if total[name, thing] > 1 else 0)
        # 5.10 reads 127 letters of a name.
        if thing not in ("vmlinux", BEFORE[0], AFTER[0]) or not symbol.address or not re.fullmatch(r"[A-Za-z_][\w.]{,126}", name):
            continue
        symbol.kind = kind(symbol, where)
        # Since 6.15 the per-CPU variables lie amid what is freed after boot.
        if thing != "vmlinux" or "per-CPU" in symbol.kind or not where["__init_begin"] <= symbol.address < where["__init_end"]:
            found.append(symbol)
    return found


def kind(symbol: Symbol, where: dict[str, int]) -> str:
    percpu = where["__per_cpu_start"] <= symbol.address < where["__per_cpu_end"]
    what = "per-CPU" if percpu and symbol.thing == "vmlinux" else "function" if symbol.type in "tTwW" else "data"
    who = "ambiguous" if symbol.position else "global" if symbol.type.isupper() and what != "per-CPU" else "static"
    return f"{who} {what}" + (" renamed" if "." in symbol.name else "")


def choose(symbols: list[Symbol], count: int) -> list[Symbol]:
    """About as many of each kind and object, always the same ones of a kernel."""
    rng, heaps = random.Random("symbols"), {}
    for symbol in symbols:
        heaps.setdefault((symbol.thing, symbol.kind), []).append(symbol)
    for heap in heaps.values():
        rng.shuffle(heap)
    chosen = []
    while len(chosen) < count and any(heaps.values()):
        # The kernel has most kinds, and is asked for as many of each as both modules together.
        for (thing, _), heap in heaps.items():
            chosen += [heap.pop() for _ in range(min(len(heap), 2 if thing == "vmlinux" else 1))]
    return chosen[:count]


def quoted(symbol: Symbol, at: int) -> str:
    position = f", klp::sympos<{symbol.position}>" if symbol.position else ""
    return f'klp::symbol<"{symbol.name}"{position}, klp::as<"symbol_{at}">>'


def shown(symbol: Symbol, at: int) -> str:
    return f'"{symbol.thing}", "{symbol.name}", {symbol.position}, symbol_{at}'


def sources(chosen: list[Symbol]) -> dict[str, str]:
    """The files of a folder that examples/run takes."""
    replaced = {"vmlinux": "version_proc_show", **dict((BEFORE, AFTER))}
    listed = {thing: [quoted(symbol, at) for at, symbol in enumerate(chosen) if symbol.thing == thing]
              + [f'klp::func<"{function}", many_{function}>'] for thing, function in replaced.items()}
    objects = ["klp::vmlinux<\n        " + ",\n        ".join(listed.pop("vmlinux")) + ">",
               *(f'klp::module<"{thing}",\n        ' + ",\n        ".join(words) + ">" for thing, words in listed.items())]
    names = ", ".join(f"many_{function}" for function in replaced.values())
    # Every second one is used by data, the others by code.
    data = [f"\t{{ {shown(symbol, at)} }},\n" for at, symbol in enumerate(chosen) if at % 2]
    code = [f"\tshow(m, {shown(symbol, at)});\n" for at, symbol in enumerate(chosen) if not at % 2]
    kbuild = ("include $(KLP)/kernel_glue/klp.mk\n\n"
              f"obj-m += {PATCH}.o\n{PATCH}-y := many.o many_patch.o\n")
    steps = (f"title {len(chosen)} symbols of this kernel's kallsyms\nload {BEFORE[0]}\ninsmod {PATCH}\nload {AFTER[0]}\n"
             f"sh sh /t/symbols/addresses.sh {len(chosen)}\n"
             f"disable {PATCH}\nrmmod {PATCH}\nunload {AFTER[0]}\nunload {BEFORE[0]}\n")
    return {
        "Kbuild": kbuild, "steps": steps,
        "many.hpp": f'#pragma once\n#include <klp/klp.hpp>\n\nextern "C" klp::text {names};\n\n'
                    f'struct many : klp::patch<"{PATCH}",\n    ' + ",\n    ".join(objects) + "> {};\n",
        "many_patch.cpp": '#include "many.hpp"\n\nKLP_PATCH(many);\n',
        "many.c": C.replace("EXTERN", "".join(f"extern char symbol_{at}[];\n" for at in range(len(chosen))))
                   .replace("DATA", "".join(data)).replace("CODE", "".join(code)),
    }


C = f"""\
#include <linux/seq_file.h>

#include <klp/module.h>

EXTERN
static void show(struct seq_file *m, const char *object, const char *name, unsigned int position, const void *address)
{{
	seq_printf(m, "symbol %s %s %u %016lx\\n", object, name, position, (unsigned long)address);
}}

static const struct {{
	const char *object, *name;
	unsigned int position;
	const void *address;
}} table[] = {{
DATA}};

int many_version_proc_show(struct seq_file *m, void *v);
int many_version_proc_show(struct seq_file *m, void *v)
{{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(table); i++)
		show(m, table[i].object, table[i].name, table[i].position, table[i].address);
CODE	return 0;
}}

/* Nobody calls these two: they are there since an object needs a function. */
long many_{BEFORE[1]}(void);
long many_{BEFORE[1]}(void)
{{
	return -ENOSYS;
}}

long many_{AFTER[1]}(void);
long many_{AFTER[1]}(void)
{{
	return -ENOSYS;
}}

KLP_MODULE(many);
"""
