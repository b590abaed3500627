# SPDX-License-Identifier: MIT OR GPL-2.0
"""Write random families of patches as klp types, with the no-ops that plain sets say they have.

The oracle follows klp_add_nops() and klp_discard_nops() in kernel/livepatch/core.c and knows nothing of the library.
"""

import argparse
import random
from pathlib import Path

PARTS = 4
OBJECTS = ["vmlinux", "nfs", "ext4", "snd_hda_intel"]
NAMES = ["read", "write", "reads", "open", "a", "b", "ab", "__x64_sys_read", "do_it", "f.isra.0"]


def key(object_, name, sympos):
    return object_, name, sympos or 1


def spelt(object_, name):
    """0 or 1 for the first of a name: S16 wants the same in all patches of a family."""
    return int(len(object_ + name) % 3 == 0)


class Patch:
    def __init__(self, name, rng, predecessors):
        self.name = name
        self.replaces = rng.sample(predecessors, rng.randint(0, len(predecessors))) if rng.random() < .7 else None
        self.objects = {}  # object: [(function, sympos, no-op)], in the order written
        for object_ in rng.sample(OBJECTS, rng.randint(0, len(OBJECTS))):
            listed, taken = [], set()
            for _ in range(rng.randint(1, 8)):
                name_, sympos = rng.choice(NAMES), rng.choice([0, 0, 0, 2, 3])
                sympos = sympos or spelt(object_, name_)
                if key(object_, name_, sympos) not in taken:
                    taken.add(key(object_, name_, sympos))
                    listed.append((name_, sympos, rng.random() < .2))
            self.objects[object_] = listed
        if not self.objects and self.replaces is None:
            self.replaces = []
        # What one is stacked on is live where it is, and what that is stacked on.
        self.below = (rng.sample(predecessors, min(len(predecessors), rng.randint(1, 2)))
                      if self.replaces is None and predecessors and rng.random() < .5 else [])
        self.policy = rng.choice(["discover", "refuse"]) if self.replaces is not None and rng.random() < .2 else None
        self.tables = {object_ for object_ in self.objects if rng.random() < .3}
        self.rng = rng

    def own(self):
        return {key(o, name, sympos): noop for o, funcs in self.objects.items() for name, sympos, noop in funcs}

    def live(self):
        """What is on its lists once its transition is complete."""
        return {k for k, noop in self.own().items() if not (noop and self.replaces is not None)}

    def stack(self):
        """The patch, and all that are live below it."""
        return {self}.union(*(patch.stack() for patch in self.below))

    def expected(self):
        return set().union(*(patch.stack() for patch in self.replaces or []))

    def noops(self):
        inherited = set().union(*(patch.live() for patch in self.expected()))
        return (inherited - self.own().keys()) | {k for k, noop in self.own().items() if noop}

    def types(self):
        rows, elements = [], []
        if self.replaces is not None:
            elements.append(f"klp::replace<{', '.join(patch.name for patch in self.replaces)}>")
        if self.below:
            elements.append(f"klp::stacked_on<{', '.join(patch.name for patch in self.below)}>")
        if self.policy:
            elements.append(f"klp::unknown<klp::{self.policy}>")
        for object_, funcs in self.objects.items():
            members = []
            split = self.rng.randint(0, len(funcs) - 1) if object_ in self.tables else len(funcs)
            for name, sympos, noop in funcs[:split]:
                where = f", klp::sympos<{sympos}>" if sympos or self.rng.random() < .2 else ""
                members.append(f'klp::revert<"{name}"{where}>' if noop
                               else f'klp::func<"{name}", generated_code{where}>')
            if split < len(funcs):
                table = f"{self.name}_{object_}"
                lines = [f'    klp::row::revert("{name}", {sympos}),' if noop
                         else f'    {{"{name}", generated_code, {sympos}}},' for name, sympos, noop in funcs[split:]]
                rows += [f"constexpr klp::row {table}[] = {{", *lines, "};"]
                members.append(f"klp::table<{table}>")
            self.rng.shuffle(members)
            head = "klp::vmlinux<" if object_ == "vmlinux" else f'klp::module<"{object_}", '
            elements.append(head + ", ".join(members) + ">")
        self.rng.shuffle(elements)
        body = "".join(f",\n    {element}" for element in elements)
        return [*rows, f'struct {self.name} : klp::patch<"{self.name}"{body}> {{}};']

    def expectations(self):
        noops = self.noops()
        everything = {**{k: False for k in self.own()}, **{k: True for k in noops}}

        def array(what, entries):
            lines = [f'    {{"{o}", "{name}", {sympos}, {str(noop).lower()}}},'
                     for (o, name, sympos), noop in sorted(entries.items())]
            return [f"const expectation {self.name}_{what}[] = {{", *lines, "    {},", "};"]

        glue = bool(noops) or self.policy is not None
        names = " ".join(sorted(patch.name for patch in self.expected())) if glue and self.replaces is not None else ""
        return [
            f"KLP_PATCH({self.name});",
            f'extern "C" klp::detail::arrays_of<{self.name}> klp_patch_{self.name};',
            *array("noops", {k: True for k in noops}), *array("funcs", everything),
            f"generated {self.name}_facts{{\"{self.name}\", klp::noops<{self.name}>, {self.name}_noops, {len(noops)},",
            f"    &klp_patch_{self.name}, {self.name}_funcs, {len(everything)}, "
            f"{str(self.replaces is not None).lower()}, {str(glue).lower()}, \"{names}\", nullptr}};",
            f"const registration {self.name}_registration{{{self.name}_facts}};",
            f"static_assert(klp::noops<{self.name}>.size() == {len(noops)});",
        ]


class Fix:
    """Functions of a few objects, of which some stand under a condition that holds; what does not hold is written, too."""

    def __init__(self, name, rng, keys):
        self.name, self.objects = name, {}
        for object_, function, sympos in keys:
            self.objects.setdefault(object_, []).append((function, sympos, False))
        words = [when(rng, written_object(object_, functions, rng, nested=True)) for object_, functions in self.objects.items()]
        if rng.random() < .3:
            words.append('klp::when<false, klp::module<"nowhere", klp::func<"nothing", generated_code>>>')
        self.lines = [f'struct {name} : klp::fix<"{name}"', *[f",\n    {word}" for word in words], "> {};"]


def when(rng, word):
    return f"klp::when<true, {word}>" if rng.random() < .2 else word


def written_object(object_, functions, rng, nested=False):
    members = [f'klp::func<"{name}", generated_code{f", klp::sympos<{sympos}>" if sympos else ""}>'
               for name, sympos, _ in functions]
    if nested:
        members = [when(rng, member) for member in members]
        if rng.random() < .2:
            members.append('klp::when<false, klp::func<"nothing", generated_code>>')
    return ("klp::vmlinux<" if object_ == "vmlinux" else f'klp::module<"{object_}", ') + ", ".join(members) + ">"


class Release(Patch):
    """A patch of fixes: those of another, without some, and others, and now and then functions beside them."""

    def __init__(self, name, rng, releases, fixes, keys):
        super().__init__(name, rng, [])
        self.policy, self.tables = None, set()
        self.replaces = rng.sample(releases, rng.randint(0, len(releases))) if rng.random() < .8 else None
        self.base = rng.choice([release for release in releases if release.said] or [None]) if rng.random() < .8 else None
        inherited = self.base.fixes if self.base else []
        before = {fix for release in self.replaces or [] for fix in release.fixes}
        dropped = {fix for fix in inherited if rng.random() < .25}
        self.added = [fix for fix in fixes if fix not in inherited and rng.random() < .3]
        self.fixes = [fix for fix in inherited if fix not in dropped] + self.added
        gone = self.base.gone if self.base else set()
        self.withdrawn = dropped | (before - set(self.fixes) - gone) | {f for f in before & gone - set(self.fixes)
                                                                       if rng.random() < .5}
        self.gone = gone | self.withdrawn
        self.said = bool(self.base or self.added or self.withdrawn)
        self.own_objects = {}
        for object_, function, sympos in rng.sample(keys, rng.randint(0, len(keys))):
            self.own_objects.setdefault(object_, []).append((function, sympos, False))
        self.objects = {}
        for source in [self.own_objects, *(fix.objects for fix in self.fixes)]:
            for object_, functions in source.items():
                self.objects.setdefault(object_, []).extend(functions)
        if not self.objects and self.replaces is None:
            self.replaces = []

    def types(self):
        elements = [written_object(object_, functions, self.rng) for object_, functions in self.own_objects.items()]
        elements += [when(self.rng, fix.name) for fix in self.added]
        if self.base:
            elements.append(when(self.rng, f"klp::fixes_of<{self.base.name}>"))
        withdrawn = sorted(fix.name for fix in self.withdrawn)
        cut = self.rng.randint(0, len(withdrawn))
        elements += [when(self.rng, f"klp::withdraw<{', '.join(part)}>") for part in (withdrawn[:cut], withdrawn[cut:]) if part]
        if self.replaces is not None:
            elements.append(f"klp::replace<{', '.join(patch.name for patch in self.replaces)}>")
        self.rng.shuffle(elements)
        return [f'struct {self.name} : klp::patch<"{self.name}"' + "".join(f",\n    {e}" for e in elements) + "> {};"]

    def expectations(self):
        return [*super().expectations(), f"static_assert(klp::fixes<{self.name}>.size() == {len(self.fixes)});",
                *[f'static_assert(klp::fixes<{self.name}>.contains("{fix.name}"));' for fix in self.fixes]]


def releases(number, rng):
    """Fixes that share objects and no function, and releases of them."""
    keys = [(object_, name, sympos or spelt(object_, name)) for object_ in OBJECTS for name in NAMES for sympos in (0, 2)]
    rng.shuffle(keys)
    fixes = [Fix(f"r{number}_cve_{n}", rng, [keys.pop() for _ in range(rng.randint(1, 5))]) for n in range(rng.randint(1, 10))]
    lines = [line for fix in fixes for line in fix.lines]
    made = []
    for generation in range(rng.randint(2, 6)):
        made.append(Release(f"r{number}_v{generation}", rng, made[:], fixes, keys[:6]))
        lines += ["", *made[-1].types(), *made[-1].expectations()]
    return lines


def family(number, rng):
    lines, patches = [], []
    for generation in range(rng.randint(2, 6)):
        patches.append(Patch(f"f{number}_v{generation}", rng, patches[:]))
        lines += ["", *patches[-1].types(), *patches[-1].expectations()]
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--families", type=int, default=32)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    head = [f"// Generated with --seed {args.seed} --families {args.families}."]
    parts = [[*head, '#include "family.hpp"', 'extern "C" klp::text generated_code;'] for _ in range(PARTS)]
    for number in range(args.families):
        parts[number % PARTS] += family(number, rng)
        if number % 2:
            parts[number // 2 % PARTS] += releases(number, rng)
    for number, lines in enumerate(parts):
        (args.out / f"families_{number}.cpp").write_text("\n".join(lines) + "\n")
    symbols = ["generated_code", "__this_module", "param_ops_string", "klp_glue_v2_152_168_200_pre_patch",
               "klp_glue_v2_152_168_200_noop"]
    lines = [f"extern char {name}[];\nchar {name}[1];" for name in symbols]
    (args.out / "families_symbols.cpp").write_text("\n".join([*head, 'extern "C" {', *lines, "}"]) + "\n")


main()
