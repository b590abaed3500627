# SPDX-License-Identifier: MIT OR GPL-2.0
"""What must be live after each step, worked out from the descriptors; what the guest saw; and the difference."""

import errno
import os
import re
from dataclasses import dataclass, field

from boot import COMPLAINT

MODULE = re.compile(r"\bklp_[a-z0-9_]+")
Name = tuple[str, str, int]  # object, function, position


@dataclass
class Facts:
    """A descriptor, as its program printed it."""
    name: str = ""
    replace: bool = False
    glue: bool = False
    policy: str = "discover"
    funcs: set[Name] = field(default_factory=set)
    noops: set[Name] = field(default_factory=set)
    expected: set[str] = field(default_factory=set)  # patches that may be live when it is loaded


def parse(text: str) -> Facts:
    facts = Facts()
    for words in filter(None, map(str.split, text.split("\n"))):
        if words[0] == "patch":
            facts.name = words[1]
            options = dict(word.split("=", 1) for word in words[2:])
            facts.replace, facts.glue = options.get("replace") == "1", options.get("glue") == "1"
            facts.policy = options.get("policy", "discover")
        elif words[0] == "expects":
            facts.expected.add(words[1])
        elif words[0] in ("func", "noop"):
            # Position 0 means the only one, which is also the first.
            name = (words[1], words[2], max(1, int(words[3])))
            (facts.funcs if words[0] == "func" else facts.noops).add(name)
    return facts


@dataclass
class Seen:
    """The guest's answers to one step."""
    result: int = 0
    error: str = ""
    late: str = ""
    alloc: list[int] = field(default_factory=list)
    held: dict[str, set[Name]] = field(default_factory=dict)
    patches: dict[str, tuple[str, str]] = field(default_factory=dict)
    glue: dict[str, dict[str, int]] = field(default_factory=dict)
    listed: dict[str, set[Name]] = field(default_factory=dict)
    hooks: list[str] = field(default_factory=list)
    modules: set[str] = field(default_factory=set)
    watches: list[tuple[int, str]] = field(default_factory=list)
    cut: dict[int, tuple[str, str]] = field(default_factory=dict)  # of how many letters of a watch how many are there
    out: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    leak: list[str] = field(default_factory=list)
    machine: str = ""  # what klp-describe-live --json said before the step

    def take(self, line: str):
        word, _, rest = line.partition(" ")
        words = rest.split()
        if word == "result":
            if not self.result:
                self.result, self.error = int(words[0]), rest.partition(" ")[2]
        elif word == "late":
            self.late = self.late or rest
        elif word == "alloc":
            self.alloc.append(int(words[0]))
        elif word in ("held", "func"):
            patch, thing, function = rest.split("/", 2)
            function, _, position = function.rpartition(",")
            where = self.held if word == "held" else self.listed
            where.setdefault(patch, set()).add((thing, function, max(1, int(position))))
        elif word == "patch":
            self.patches[words[0]] = (words[1], words[2])
        elif word == "glue":
            self.glue.setdefault(words[0], {})[words[1]] = int(words[2])
        elif word == "hook":
            self.hooks.append(rest)
        elif word == "modules":
            self.modules = set(words)
        elif word == "watch":
            self.watches.append((int(words[1]), " ".join(words[2:])))
        elif word == "cut":
            self.cut[int(words[0])] = (words[1], words[2])
        elif word == "state":
            self.machine = rest
        elif word in ("out", "log", "leak"):
            getattr(self, word).append(rest)

    def state(self):
        """What a refused module must leave as it was."""
        words = [(match := MODULE.search(output)) and match.group() for _, output in self.watches]
        return {"the watched functions": words, "the live patches": self.patches,
                "the patches' functions": self.listed, "the ftrace hooks": sorted(self.hooks)}


@dataclass
class Live:
    facts: Facts
    noops: set[Name]  # those in sysfs now

    @property
    def listed(self) -> set[Name]:
        return self.facts.funcs | self.noops


class Model:
    def __init__(self, facts: dict[str, Facts], livepatches: set[str], sizes: tuple[int, int]):
        self.facts, self.livepatches, self.sizes = facts, livepatches, sizes
        self.stack: list[Live] = []
        self.held = False
        self.problems: list[str] = []
        self.bad: set[str] = set()
        self.columns: dict[str, int | str] = {}
        self.note = ""

    def expect(self, column: str, what: str, expected, seen):
        if expected != seen:
            self.bad.add(column)
            self.problems.append(f"{what}: {show(expected)} expected, {show(seen)} seen")

    def fail(self, text: str):
        self.bad.add("step")
        self.problems.append(text)

    def step(self, step, seen: Seen, before: Seen | None):
        """Compare one step; afterwards `problems`, `bad`, `columns` and `note` tell."""
        self.problems, self.bad, self.columns, self.note = [], set(), {}, ""
        if seen.late:
            self.fail(f"after a minute {seen.late}")
        if step.verb == "refuse":
            self.refused(step, seen, before)
        elif seen.result:
            self.fail(f"it failed: {seen.error or seen.result}")
        getattr(self, f"on_{step.verb}", lambda *_: None)(step, seen)
        if not self.held:
            for live in self.stack:
                if live.facts.replace:
                    live.noops = set()
        for line in seen.log:
            if COMPLAINT.search(line):
                self.fail(f"the kernel complained: {line}")
                break
        self.everything(seen)

    def refused(self, step, seen: Seen, before: Seen):
        wanted, text = step.words[1], step.rest.split(None, 2)[2:]
        found = error_name(seen)
        self.expect("step", "insmod", wanted, found)
        if text and not any(text[0] in line for line in seen.log):
            self.fail(f'the kernel log does not say "{text[0]}"')
        for what, was in before.state().items():
            if was != seen.state()[what]:
                self.fail(f"{what} changed, though {step.module} was refused")
        if step.module in seen.modules - before.modules:
            self.fail(f"{step.module} is still loaded")
        self.note = f"refused: {found}"

    def on_hold(self, *_):
        self.held = True

    def on_release(self, *_):
        self.held = False
        if self.stack and self.stack[-1].facts.replace:
            self.stack = self.stack[-1:]

    def on_force(self, *_):
        self.on_release()

    def on_disable(self, step, _):
        self.stack = [live for live in self.stack if live.facts.name != step.module]

    def on_reverse(self, step, _):
        self.held = False
        self.on_disable(step, _)

    def on_insmod(self, step, seen: Seen):
        name = step.module
        if name not in self.livepatches:
            if name in self.facts:
                self.fail(f"{name} has a descriptor and is no live patch: KLP_MODULE() is missing in its C file")
            return
        listed, held = seen.listed.get(name, set()), seen.held.get(name, set())
        facts = self.facts.get(name) or plain(name, listed, held, seen)
        before = set().union(*(live.listed for live in self.stack))
        static = facts.noops & before if facts.glue and facts.replace else facts.noops
        found = before - facts.funcs - facts.noops if facts.replace else set()
        unknown = [live for live in self.stack if facts.replace and live.facts.name not in facts.expected]
        self.stack.append(Live(facts, static | found))
        self.expect("step", f"functions of {name} during its transition", facts.funcs | static | found, held)
        self.columns |= {"static": len(static), "discovered": len(held - facts.funcs - facts.noops)}
        self.expect("discovered", "no-ops discovered at run time", len(found), self.columns["discovered"])
        if name in seen.glue:
            counts = seen.glue[name]
            self.columns["static"] = counts.get("noops_static", 0)
            self.expect("static", "the glue's count of static no-ops", len(static), counts.get("noops_static"))
            self.expect("discovered", "the glue's count of discovered no-ops", len(found), counts.get("noops_discovered"))
            self.expect("static", "the glue's count of no-ops not needed", len(facts.noops - static),
                        counts.get("noops_superfluous"))
            self.expect("discovered", "the glue's count of patches not listed", len(unknown), counts.get("patches_unknown"))
        elif facts.glue:
            self.fail(f"/sys/kernel/livepatch/{name} has no noops_static: is klp_glue at work?")
        objects = {thing for thing, *_ in facts.funcs | facts.noops} | ({"vmlinux"} if facts.glue else set())
        self.expect("discovered", "no-ops that the kernel allocated", len(found), seen.alloc.count(self.sizes[0]))
        self.expect("discovered", "objects that the kernel allocated", len({thing for thing, *_ in found} - objects),
                    seen.alloc.count(self.sizes[1]))
        if facts.replace:
            if before:
                self.note = f"{len(found)} found at run time" if found else "as compiled"
            if not self.held:
                self.stack = self.stack[-1:]

    def everything(self, seen: Seen):
        """What can be seen at any time must fit, whatever the step was."""
        names = {live.facts.name for live in self.stack}
        self.expect("step", "live patches", names, set(seen.patches))
        for live in self.stack:
            self.expect("left", f"functions of {live.facts.name}", live.listed, seen.listed.get(live.facts.name, set()))
        if not self.held and any(state != ("1", "0") for state in seen.patches.values()):
            self.fail("a live patch is not enabled, or still in transition")
        self.columns["left"] = sum(len(seen.listed.get(live.facts.name, set()) - live.facts.funcs) for live in self.stack)
        self.columns["hooks"] = len(seen.hooks)
        loaded = seen.modules | {"vmlinux"}
        hooked = {name for live in self.stack for name in live.listed if name[0] in loaded}
        self.expect("hooks", "ftrace hooks", len(hooked), len(seen.hooks))

    def owner(self, function: tuple[str, str], seen: Seen) -> str:
        """Whose code must run; "-" when its module is not there."""
        if function[0] not in seen.modules | {"vmlinux"}:
            return "-"
        for live in reversed(self.stack):
            if any(name[:2] == function for name in live.facts.funcs):
                return live.facts.name
            if any(name[:2] == function for name in live.noops):
                return "kernel"
        return "kernel"


def plain(name: str, listed: set[Name], held: set[Name], seen: Seen) -> Facts:
    """A live patch without a descriptor is taken at its word; a replacing one is alone afterwards."""
    return Facts(name, replace=bool(held - listed) or set(seen.patches) == {name}, funcs=listed)


def error_name(seen: Seen) -> str:
    names = {message(code): errno.errorcode[code] for code in errno.errorcode}
    return names.get(seen.error.rpartition(": ")[2], seen.error) if seen.result else "loaded"


def message(code: int) -> str:
    """What busybox's insmod says for an error."""
    own = {errno.ENOEXEC: "invalid module format", errno.ESRCH: "module has wrong symbol version",
           errno.ENOENT: "unknown symbol in module, or unknown parameter",
           errno.ENOSYS: "kernel does not support requested operation"}
    return own.get(code) or os.strerror(code)


def show(value) -> str:
    if isinstance(value, (set, list)):
        items = sorted("{}:{},{}".format(*item) if isinstance(item, tuple) else str(item) for item in value)
        return ", ".join(items) or "none"
    return str(value)
