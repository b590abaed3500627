# SPDX-License-Identifier: MIT OR GPL-2.0
"""A random family of patches over the shaker's targets: what each says, and the sources that say it."""

import random
from dataclasses import dataclass, field

TARGET, LATE = "klp_shake_target", "klp_shake_late"
FUNCTIONS = {  # in the order in which each object's file shows them
    "vmlinux": [(f"{name}_proc_show", 1) for name in ("cmdline", "version", "uptime", "filesystems")],
    TARGET: [*((f"shake_t{i}", 1) for i in range(16)), ("shake_twin", 1), ("shake_twin", 2)],
    LATE: [(f"shake_l{i}", 1) for i in range(12)],
}
OWN = {TARGET: 100, LATE: 3200}  # what the symbols of each stand for begins here, each next one is twice as much
POOL = 9  # how many functions of an object a family is about
MISSING = "shake_missing"  # no object has it
PATH = "klp!shake"  # as sysfs shows "klp/shake", which no module is named: it loads, and nothing is ever patched
Key = tuple[str, str, int]  # object, function, position


@dataclass
class Func:
    name: str
    sympos: int  # as written: 0 or 1 for the first
    revert: bool = False


@dataclass(frozen=True)
class Symbol:
    name: str
    sympos: int
    declared: str  # in C, where {} is what the patch calls it


@dataclass(frozen=True)
class Use:
    """Unexported symbols of an object, and what code makes of them: a number that only the right addresses give."""
    symbols: tuple[Symbol, ...]
    code: str
    value: int

    def names(self, thing: str) -> list[str]:
        return [f"{thing}_{symbol.name}_{symbol.sympos}" for symbol in self.symbols]


def own(thing: str) -> list[Use]:
    """Of a module: a variable that data points to, one of each processor, a function; and two variables of one name."""
    def use(at: int, name: str, declared: str, code: str, sympos: int = 0) -> Use:
        return Use((Symbol(name, sympos, declared),), code, OWN[thing] << at)
    found = [use(0, "shake_secret", "extern int {0}; static int *at_{0} = &{0};", "*READ_ONCE(at_{0})"),
             use(1, "shake_counted", "DECLARE_PER_CPU(int, {0});", "this_cpu_read({0})"),
             use(2, "shake_helper", "int {0}(int factor);", "{0}(4)")]
    return found + [use(2 + n, "shake_word", "extern int {0};", "READ_ONCE({0})", n)
                    for n in (1, 2) if thing == TARGET]


USES = {
    "vmlinux": [
        Use((Symbol("linux_banner", 0, "extern const char {0}[];"),), 'SHAKE_IS_BANNER({0}) * 100000', 100_000),
        Use((Symbol("process_counts", 0, "DECLARE_PER_CPU(unsigned long, {0});"),
             Symbol("nr_processes", 0, "int {0}(void);")), "SHAKE_COUNTS_AGREE({0}, {1}) * 200000", 200_000)],
    TARGET: own(TARGET),
    LATE: own(LATE),
}


@dataclass(eq=False)
class Patch:
    number: int
    foreign: bool = False  # written in plain C; what is known of it elsewhere is a description
    first: int = 0  # how it writes the position of a function that is the only one of its name: 0 or 1
    replaces: list["Patch"] | None = None
    policy: str | None = None
    objects: dict[str, list[Func]] = field(default_factory=dict)
    callbacks: set[str] = field(default_factory=set)  # the objects that have them
    states: dict[int, int] = field(default_factory=dict)
    below: list["Patch"] = field(default_factory=list)  # those that it says to be stacked on
    hidden: dict[str, list[Func]] = field(default_factory=dict)  # what the description of a foreign one lacks
    symbols: dict[str, list[Use]] = field(default_factory=dict)  # by the object that they are listed in
    reload: dict[str, str] = field(default_factory=dict)  # what it says of a module with symbols that comes again

    @property
    def short(self) -> str:
        return f"p{self.number:02}"

    @property
    def name(self) -> str:
        return f"klp_shake_{self.short}"

    @property
    def code(self) -> int:
        """What its replacements return, but for what symbols stand for."""
        return self.number + 1

    @property
    def replace(self) -> bool:
        return self.replaces is not None

    def written(self) -> dict[Key, bool]:
        """What the descriptor lists, and whether it is a revert."""
        return {(thing, func.name, func.sympos or 1): func.revert
                for thing, funcs in self.objects.items() for func in funcs}

    @property
    def funcs(self) -> set[Key]:
        """What it replaces."""
        return {key for key, revert in self.written().items() if not revert} | {
            (thing, func.name, func.sympos or 1) for thing, funcs in self.hidden.items() for func in funcs}

    def returns(self, key: Key) -> int:
        """What its replacement of a function returns: two digits of its own, and what symbols stand for."""
        return self.code + sum(use.value for thing in {key[0], "vmlinux"} for use in self.symbols.get(thing, []))

    def stack(self) -> list["Patch"]:
        """It and all that are live below it, if what they say is so."""
        return list(dict.fromkeys([self, *(lower for patch in self.below for lower in patch.stack())]))

    @property
    def expected(self) -> list["Patch"]:
        """What may be live when it is loaded."""
        return list(dict.fromkeys(lower for patch in self.replaces or [] for lower in patch.stack()))

    def lasting(self) -> set[Key]:
        """What its description says that it leaves on its lists: a replacing patch discards its no-ops."""
        return {key for key, revert in self.written().items() if not (revert and self.replace)}

    @property
    def noops(self) -> set[Key]:
        """The static no-ops."""
        if self.foreign:
            return set()
        inherited = set().union(*(patch.lasting() for patch in self.expected))
        return (inherited - set(self.written())) | (set(self.written()) - self.funcs)

    @property
    def glue(self) -> bool:
        return not self.foreign and (bool(self.noops) or self.policy is not None)

    @property
    def order(self) -> list[str]:
        """Its objects as they are emitted: vmlinux first where the glue is called, those of no-ops only last."""
        first = ["vmlinux"] if self.glue else []
        listed = [thing for thing, funcs in self.objects.items() if funcs or thing in self.callbacks]  # else symbols
        return list(dict.fromkeys([*first, *listed, *self.hidden, *sorted(thing for thing, *_ in self.noops)]))

    @property
    def kept(self) -> list[str]:
        """The objects in which more than no-ops is."""
        return [thing for thing in self.order
                if thing in self.callbacks or any(key[0] == thing for key in self.funcs)]


def listed(rng: random.Random, thing: str, functions: list[tuple[str, int]], first: int) -> list[Func]:
    # Few: each hook that comes or goes has the kernel look at all functions that it could hook.
    chosen = rng.sample(functions, rng.choice([1, 1, 1, 2]))
    funcs = [Func(name, position if name == "shake_twin" else first, rng.random() < .15)
             for name, position in chosen]
    if thing != "vmlinux" and rng.random() < .03:
        funcs.append(Func(MISSING, 0))
    return funcs


def foreign(rng: random.Random, pool: dict[str, list[tuple[str, int]]], number: int, first: int) -> Patch:
    """A patch in plain C: of functions that others list, too, or of callbacks only; now and then a replacing one."""
    patch = Patch(number, foreign=True, first=first, replaces=[] if rng.random() < .2 else None)
    things = rng.sample(list(FUNCTIONS), rng.choice([1, 1, 2]))
    if rng.random() < .4:
        patch.objects = {thing: [] for thing in things}
        patch.callbacks = set(things)
    else:
        patch.objects = {thing: [func for func in listed(rng, thing, pool[thing], patch.first) if func.name != MISSING]
                         for thing in things}
        patch.callbacks = {thing for thing in things if rng.random() < .25}
    for func in (func for funcs in patch.objects.values() for func in funcs):
        func.revert = False
    if number == 0 or rng.random() < .5:
        patch.hidden[PATH] = [Func("shake_path", 0)]
    if rng.random() < .3:
        thing = rng.choice(things)
        name, position = rng.choice(pool[thing])
        if (thing, name, position) not in patch.written():
            patch.hidden[thing] = [Func(name, position if name == "shake_twin" else patch.first)]
    return patch


def one(rng: random.Random, pool: dict[str, list[tuple[str, int]]], number: int, size: int,
        earlier: list[Patch]) -> Patch:
    first = int(number not in (0, size - 1) and rng.random() < .2)
    # In each family there is a foreign patch, and one that refuses all but those before it.
    last = number == size - 1
    if number == 0 or (not last and rng.random() < .25):
        return foreign(rng, pool, number, first)
    patch = Patch(number, first=first)
    # Predecessors of the other way of writing are met live, but a descriptor that lists them does not compile.
    earlier = [before for before in earlier if before.first == patch.first]
    if earlier and (last or rng.random() < .6):
        patch.replaces = rng.sample(earlier, min(len(earlier), rng.choice([0, 1, 1, 2, 2, 3])))
        if last or rng.random() < .5:
            patch.policy = "refuse" if last else rng.choice(["discover", "refuse"])
        if patch.policy == "refuse" and (last or rng.random() < .5):
            patch.replaces = earlier  # so that it is let in now and then
    elif earlier and rng.random() < .4:
        patch.below = rng.sample(earlier, min(len(earlier), rng.choice([1, 1, 2])))
    things = rng.sample(list(FUNCTIONS), rng.choice([1, 1, 2, 3]))
    patch.objects = {thing: listed(rng, thing, pool[thing], patch.first) for thing in things}
    patch.callbacks = {thing for thing in things if rng.random() < .25}
    if rng.random() < .2:
        patch.states = {rng.randint(1, 2): rng.randint(1, 2)}
    for before in (lower for other in patch.below for lower in other.stack()):
        for number_ in patch.states.keys() & before.states.keys():
            patch.states[number_] = max(before.states[number_], patch.states[number_])
    for before in patch.expected:
        # What a listed predecessor did to an object or to a state is taken over: else the descriptor does not compile.
        for thing in before.callbacks:
            patch.objects.setdefault(thing, [])
            patch.callbacks.add(thing)
        for number_, version in before.states.items():
            patch.states[number_] = max(version, patch.states.get(number_, 0)) + (rng.random() < .1)
    with_symbols(rng, patch)
    return patch


def with_symbols(rng: random.Random, patch: Patch):
    """What the replacement code uses. The kernel's may be used by code for modules, and stand there alone."""
    coded = [thing for thing, funcs in patch.objects.items() if not all(func.revert for func in funcs)]
    for thing in coded:
        if thing != "vmlinux" and rng.random() < .6:
            patch.symbols[thing] = rng.sample(USES[thing], rng.choice([1, 2, 3]))
            # Whoever has a post_unpatch of his own has no klp::reloadable.
            patch.reload[thing] = rng.choice(["", "not_reloaded"] if thing in patch.callbacks else
                                             ["", "not_reloaded", *["reloadable"] * 3])
    if coded and rng.random() < .15:
        patch.symbols["vmlinux"] = rng.sample(USES["vmlinux"], rng.choice([1, 2]))
        patch.objects.setdefault("vmlinux", [])


def family(seed: int, size: int) -> list[Patch]:
    rng, patches = random.Random(f"family {seed}"), []
    # A part of the functions, so that patches meet in the same ones.
    pool = {thing: rng.sample(functions, min(POOL, len(functions))) for thing, functions in FUNCTIONS.items()}
    for number in range(size):
        patches.append(one(rng, pool, number, size, patches[:]))
    return patches


def symbol(patch: Patch, key: Key) -> str:
    return f"{patch.short}_{key[1]}_{key[2]}"


def descriptor(patch: Patch) -> list[str]:
    elements, names = [], []
    if patch.below:
        elements.append(f"klp::stacked_on<{', '.join(below.short for below in patch.below)}>")
    if patch.replace:
        elements.append(f"klp::replace<{', '.join(before.short for before in patch.replaces)}>")
    if patch.policy:
        elements.append(f"klp::unknown<klp::{patch.policy}>")
    elements += [f"klp::state<{number}, {version}>" for number, version in patch.states.items()]
    for thing, funcs in patch.objects.items():
        members = []
        if thing in patch.callbacks:
            kinds = [(kind, f"{patch.short}_{thing}_{kind}")
                     for kind in ("pre_patch", "post_patch", "pre_unpatch", "post_unpatch")]
            members.append(f"klp::callbacks<{', '.join(f'klp::{kind}<{name}>' for kind, name in kinds)}>")
            names += [name for _, name in kinds]
        if patch.reload.get(thing):
            members.append(f"klp::{patch.reload[thing]}")
        for use in patch.symbols.get(thing, []):
            for used, name in zip(use.symbols, use.names(thing)):
                where = f", klp::sympos<{used.sympos}>" if used.sympos else ""
                members.append(f'klp::symbol<"{used.name}"{where}, klp::as<"{name}">>')
        for func in funcs:
            where = f", klp::sympos<{func.sympos}>" if func.sympos else ""
            code = symbol(patch, (thing, func.name, func.sympos or 1))
            if func.revert or patch.foreign:
                members.append(f'klp::{"revert" if func.revert else "func"}<"{func.name}"{where}>')
            else:
                members.append(f'klp::func<"{func.name}", {code}{where}>')
                names.append(code)
        head = "klp::vmlinux<" if thing == "vmlinux" else f'klp::module<"{thing}", '
        elements.append(head + ", ".join(members) + ">")
    return [f"// What each replacement returns ends in {patch.code:02}.",
            *([f'extern "C" klp::text {", ".join(names)};'] if names else []),
            f'struct {patch.short} : klp::patch<"{patch.name}"', *(f"    , {element}" for element in elements), "> {};"]


def used(patch: Patch) -> list[str]:
    """The symbols in C, and for each object a function that gives what they stand for: each is used in one place."""
    lines = []
    for thing, uses in patch.symbols.items():
        for use in uses:
            names = use.names(thing)
            lines += [symbol.declared.format(name) for symbol, name in zip(use.symbols, names)]
        sum_ = " + ".join(use.code.format(*use.names(thing)) for use in uses)
        lines += ["", f"static noinline int {thing}_symbols(void)", "{", f"\treturn {sum_};", "}", ""]
    return lines


def replacement(patch: Patch, key: Key) -> str:
    calls = [f" + {thing}_symbols()" for thing in patch.symbols if thing in (key[0], "vmlinux")]
    return (f"{'SHAKE_SHOW' if key[0] == 'vmlinux' else 'SHAKE_CODE'}({symbol(patch, key)}, "
            f"{patch.code}{''.join(calls)})")


def plain(patch: Patch) -> list[str]:
    """A foreign patch, as the kernel's documentation has it."""
    lines = ["#include <linux/livepatch.h>", "#include <linux/module.h>", "#include <shake_patch.h>", ""]
    entries = [(thing, [*patch.objects.get(thing, []), *patch.hidden.get(thing, [])]) for thing in patch.order]
    lines += [replacement(patch, key) for key in sorted(patch.funcs)]
    lines += [f"SHAKE_CALLBACKS({patch.short}_{thing})" for thing in sorted(patch.callbacks)]
    for at, (thing, funcs) in enumerate(entries):
        lines += ["", f"static struct klp_func funcs_{at}[] = {{"]
        lines += [f'\t{{ .old_name = "{func.name}", .new_func = {symbol(patch, (thing, func.name, func.sympos or 1))}, '
                  f".old_sympos = {func.sympos} }}," for func in funcs]
        lines += ["\t{ }", "};"]
    lines += ["", "static struct klp_object objs[] = {"]
    for at, (thing, _) in enumerate(entries):
        name = "" if thing == "vmlinux" else f'.name = "{thing.replace("!", "/")}", '
        callbacks = f", .callbacks = SHAKE_CALLBACKS_OF({patch.short}_{thing})" if thing in patch.callbacks else ""
        lines.append(f"\t{{ {name}.funcs = funcs_{at}{callbacks} }},")
    lines += ["\t{ }", "};", "", "static struct klp_patch patch = {", "\t.mod = THIS_MODULE,", "\t.objs = objs,"]
    return [*lines, *(["\t.replace = true,"] if patch.replace else []), "};", "", "SHAKE_MODULE(patch);"]


def sources(patches: list[Patch]) -> dict[str, str]:
    """The files of a folder that Kbuild makes the modules of."""
    files = {}
    kbuild = ["include $(src)/../kernel_glue/klp.mk", "ccflags-y += -I$(src)/../target"]
    for patch in patches:
        includes = [f'#include "{before.short}.hpp"' for before in [*(patch.replaces or []), *patch.below]]
        files[f"{patch.short}.hpp"] = "\n".join(
            ["#pragma once", "#include <klp/klp.hpp>", *includes, "", *descriptor(patch), ""])
        if patch.foreign:
            files[f"{patch.name}.c"] = "\n".join([*plain(patch), ""])
            kbuild.append(f"obj-m += {patch.name}.o")
            continue
        files[f"{patch.short}_patch.cpp"] = f'#include "{patch.short}.hpp"\n\nKLP_PATCH({patch.short});\n'
        reloadable = "reloadable" in patch.reload.values()
        code = ["#include <klp/module.h>", *(["#include <klp/reloadable.h>"] if reloadable else []),
                "#include <shake_patch.h>", "", *used(patch)]
        code += [replacement(patch, key) for key in sorted(patch.funcs)]
        code += [f"SHAKE_CALLBACKS({patch.short}_{thing})" for thing in sorted(patch.callbacks)]
        files[f"{patch.short}.c"] = "\n".join([
            *code, "", f"KLP_MODULE({patch.short});", *(["KLP_RELOADABLE();"] if reloadable else []), ""])
        kbuild += [f"obj-m += {patch.name}.o", f"{patch.name}-y := {patch.short}.o {patch.short}_patch.o"]
    files["Kbuild"] = "\n".join(kbuild) + "\n"
    return files
