# SPDX-License-Identifier: MIT OR GPL-2.0
"""A random family of patches over the shaker's targets: what each says, and the sources that say it."""

import random
from dataclasses import dataclass, field

TARGET, LATE = "klp_shake_target", "klp_shake_late"
FUNCTIONS = {  # in the order in which each object's file shows them
    "vmlinux": [(f"{name}_proc_show", 1) for name in ("cmdline", "version", "uptime", "loadavg")],
    TARGET: [*((f"shake_t{i}", 1) for i in range(16)), ("shake_twin", 1), ("shake_twin", 2)],
    LATE: [(f"shake_l{i}", 1) for i in range(12)],
}
POOL = 9  # how many functions of an object a family is about
MISSING = "shake_missing"  # no object has it
Key = tuple[str, str, int]  # object, function, position


@dataclass
class Func:
    name: str
    sympos: int  # as written: 0 or 1 for the first
    revert: bool = False


@dataclass
class Patch:
    number: int
    first: int = 0  # how it writes the position of a function that is the only one of its name: 0 or 1
    replaces: list["Patch"] | None = None
    policy: str | None = None
    objects: dict[str, list[Func]] = field(default_factory=dict)
    callbacks: set[str] = field(default_factory=set)  # the objects that have them
    states: dict[int, int] = field(default_factory=dict)

    @property
    def short(self) -> str:
        return f"p{self.number:02}"

    @property
    def name(self) -> str:
        return f"klp_shake_{self.short}"

    @property
    def code(self) -> int:
        """What its replacements return."""
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
        return {key for key, revert in self.written().items() if not revert}

    def lasting(self) -> set[Key]:
        """What it leaves on its lists: a replacing patch discards its no-ops when it is live."""
        return self.funcs if self.replace else set(self.written())

    @property
    def noops(self) -> set[Key]:
        """The static no-ops."""
        inherited = set().union(*(patch.lasting() for patch in self.replaces or []))
        return (inherited - set(self.written())) | (set(self.written()) - self.funcs)

    @property
    def glue(self) -> bool:
        return bool(self.noops) or self.policy is not None

    @property
    def order(self) -> list[str]:
        """Its objects as they are emitted: vmlinux first where the glue is called, those of no-ops only last."""
        first = ["vmlinux"] if self.glue else []
        return list(dict.fromkeys([*first, *self.objects, *sorted(thing for thing, *_ in self.noops)]))


def listed(rng: random.Random, thing: str, functions: list[tuple[str, int]], first: int) -> list[Func]:
    # Few: each hook that comes or goes has the kernel look at all functions that it could hook.
    chosen = rng.sample(functions, rng.choice([1, 1, 1, 2]))
    funcs = [Func(name, position if name == "shake_twin" else first, rng.random() < .15)
             for name, position in chosen]
    if thing != "vmlinux" and rng.random() < .03:
        funcs.append(Func(MISSING, 0))
    return funcs


def one(rng: random.Random, pool: dict[str, list[tuple[str, int]]], number: int, earlier: list[Patch]) -> Patch:
    patch = Patch(number, rng.randint(0, 1))
    # Predecessors of the other way of writing are met live, but a descriptor that lists them does not compile.
    earlier = [before for before in earlier if before.first == patch.first]
    if earlier and rng.random() < .6:
        patch.replaces = rng.sample(earlier, min(len(earlier), rng.choice([0, 1, 1, 2, 2, 3])))
        if rng.random() < .4:
            patch.policy = rng.choice(["discover", "discover", "refuse"])
    things = rng.sample(list(FUNCTIONS), rng.choice([1, 1, 2, 3]))
    patch.objects = {thing: listed(rng, thing, pool[thing], patch.first) for thing in things}
    patch.callbacks = {thing for thing in things if rng.random() < .25}
    if rng.random() < .2:
        patch.states = {rng.randint(1, 2): rng.randint(1, 2)}
    for before in patch.replaces or []:
        # What a listed predecessor did to an object or to a state is taken over: else the descriptor does not compile.
        for thing in before.callbacks:
            patch.objects.setdefault(thing, [])
            patch.callbacks.add(thing)
        for number_, version in before.states.items():
            patch.states[number_] = max(version, patch.states.get(number_, 0)) + (rng.random() < .1)
    return patch


def family(seed: int, size: int) -> list[Patch]:
    rng, patches = random.Random(f"family {seed}"), []
    # A part of the functions, so that patches meet in the same ones.
    pool = {thing: rng.sample(functions, min(POOL, len(functions))) for thing, functions in FUNCTIONS.items()}
    for number in range(size):
        patches.append(one(rng, pool, number, patches[:]))
    return patches


def symbol(patch: Patch, key: Key) -> str:
    return f"{patch.short}_{key[1]}_{key[2]}"


def descriptor(patch: Patch) -> list[str]:
    elements, names = [], []
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
        for func in funcs:
            where = f", klp::sympos<{func.sympos}>" if func.sympos else ""
            code = symbol(patch, (thing, func.name, func.sympos or 1))
            members.append(f'klp::revert<"{func.name}"{where}>' if func.revert
                           else f'klp::func<"{func.name}", {code}{where}>')
            names += [] if func.revert else [code]
        head = "klp::vmlinux<" if thing == "vmlinux" else f'klp::module<"{thing}", '
        elements.append(head + ", ".join(members) + ">")
    return [f"// The code of every replacement returns {patch.code}.",
            *([f'extern "C" klp::text {", ".join(names)};'] if names else []),
            f'struct {patch.short} : klp::patch<"{patch.name}"', *(f"    , {element}" for element in elements), "> {};"]


def sources(patches: list[Patch]) -> dict[str, str]:
    """The files of a folder that Kbuild makes the modules of."""
    files = {}
    kbuild = ["include $(src)/../kernel_glue/klp.mk", "ccflags-y += -I$(src)/../target"]
    for patch in patches:
        includes = [f'#include "{before.short}.hpp"' for before in patch.replaces or []]
        files[f"{patch.short}.hpp"] = "\n".join(
            ["#pragma once", "#include <klp/klp.hpp>", *includes, "", *descriptor(patch), ""])
        files[f"{patch.short}_patch.cpp"] = f'#include "{patch.short}.hpp"\n\nKLP_PATCH({patch.short});\n'
        code = ["#include <shake_patch.h>", ""]
        for key in sorted(patch.funcs):
            word = "SHAKE_SHOW" if key[0] == "vmlinux" else "SHAKE_CODE"
            code.append(f"{word}({symbol(patch, key)}, {patch.code})")
        code += [f"SHAKE_CALLBACKS({patch.short}_{thing})" for thing in sorted(patch.callbacks)]
        files[f"{patch.short}.c"] = "\n".join([*code, "", f"KLP_MODULE({patch.short});", ""])
        kbuild += [f"obj-m += {patch.name}.o", f"{patch.name}-y := {patch.short}.o {patch.short}_patch.o"]
    files["Kbuild"] = "\n".join(kbuild) + "\n"
    return files
