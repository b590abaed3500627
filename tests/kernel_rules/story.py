# SPDX-License-Identifier: MIT OR GPL-2.0
"""Stories: what the kernel does with a mistake, in the words of run --help; and whether it did."""

import errno
import re
from dataclasses import dataclass, field

from model import message

OWN = {"klp_mistake", "klp_before", "klp_unmarked", "klp_edited"}
ERRNOS = {message(code): name for code, name in errno.errorcode.items()}
# What the kernel says of every live patch, good or bad.
ROUTINE = re.compile(
    r"livepatch: (enabling patch|'\w+': (starting|completing) (un)?patching transition|'\w+': (un)?patching complete|"
    r"applying patch '\w+' to loading module|reverting patch '\w+' on unloading module|"
    r"tainting kernel with TAINT_LIVEPATCH)|"
    r"\w+: (loading out-of-tree module taints kernel|module verification failed|tainting kernel with TAINT_LIVEPATCH)|"
    r"Disabling lock debugging")
VERBS = ("mistake", "again", "before", "disable", "load", "unload")


@dataclass
class Step:
    verb: str           # before, load, unload, disable, again, mistake
    what: str = ""
    refused: str = ""   # the errno, if it is
    says: str = ""      # a regular expression; without one the kernel's log says nothing
    dies: bool = False
    runs: list[str] = field(default_factory=list)
    older: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)

    def __str__(self):
        return f"{self.verb} {self.what}".strip()


@dataclass
class Case:
    module: str
    name: str
    story: str
    file: str           # folder, module and parameter for the guest
    steps: list[Step] = field(default_factory=list)

    @property
    def rule(self) -> str:
        return self.name.partition("_")[0]

    @property
    def order(self):
        return (self.rule[0], int(self.rule[1:]), self.name)

    @property
    def is_deadly(self) -> bool:
        return any(step.dies for step in self.steps)

    def commands(self) -> list[str]:
        """For the guest."""
        lines = ["echo 1 > /proc/sys/kernel/panic_on_warn"] if self.is_deadly else []
        for number, step in enumerate(self.steps):
            command = {
                "mistake": f"load {self.file}", "again": f"load {self.file}",
                "before": f"load rules klp_before {step.what}", "load": f"load target {step.what}",
                "unload": f"remove {step.what}", "disable": f"disable {step.what or self.module}",
            }[step.verb]
            lines.append(f"take {self.name} {number} {command}")
        return [*lines, f"leave {self.name}"]


def read(module: str, name: str, text: str, is_edited: bool) -> Case:
    case = Case(module, name, text, f"edited {name}" if is_edited else f"rules {module} {name}")
    for part in text.split("; "):
        head, _, says = part.partition(": ")
        verb, *words = head.split()
        if verb in ("runs", "older", "original"):
            getattr(case.steps[-1], verb).extend(words)
            continue
        if verb in ("loads", "refused", "dies"):
            verb, words = "mistake", [verb, *words]
        if verb not in VERBS:
            raise ValueError(f"{name}: no such word in a story: {verb}")
        step = Step(verb, says=says, dies="dies" in words)
        if "refused" in words:
            step.refused = words[-1]
        if words and words[0] not in ("loads", "refused", "dies"):
            step.what = f"klp_{words[0]}" if verb == "disable" else words[0]
        case.steps.append(step)
    return case


def cases(module: str, data: bytes) -> list[Case]:
    """The parameters of a module, as modinfo shows them, are its cases."""
    found = re.findall(rb"\0parm=(\w+):([^\0]*)", b"\0" + data)
    return [read(module, name.decode(), text.decode(), b"\0edit_" + name + b"=" in data) for name, text in found]


@dataclass
class Seen:
    """What the guest said after a step, or at the end."""
    result: str = ""    # "" for success, else the errno
    runs: dict[str, str] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)

    def take(self, line: str):
        word, _, rest = line.partition(" ")
        if word == "result":
            code, _, text = rest.partition(" ")
            if code != "0":
                self.result = ERRNOS.get(text.rpartition(": ")[2], text)
        elif word == "runs":
            name, _, module = rest.partition(" ")
            self.runs[name] = module.split()[0] if module else "kernel"
        elif word == "log":
            self.log.append(re.sub(r"^\[[ .\d]+\] ", "", rest))
        elif word in ("late", "left"):
            self.trouble.append(f"left behind: {rest}" if word == "left" else f"after a minute {rest}")


def differences(case: Case, step: Step, before: Seen, seen: Seen) -> list[str]:
    """In what the kernel behaves otherwise than the story of the case says."""
    found = list(seen.trouble)
    if seen.result != step.refused:
        found.append(f"{step.refused or 'success'} expected, {seen.result or 'success'} seen")
    wanted = {name: before.runs.get(name, "kernel") for name in seen.runs}
    if step.verb == "before":  # the stories are about what comes after it
        wanted = {name: module if module == "klp_before" else "kernel" for name, module in seen.runs.items()}
        if "klp_before" not in wanted.values():
            found.append("klp_before changes nothing")
    for names, module in ((step.runs, case.module), (step.older, "klp_before"), (step.original, "kernel")):
        wanted |= dict.fromkeys(names, module)
    for name in sorted(wanted):
        if seen.runs.get(name) != wanted[name]:
            found.append(f"{name}: code of {wanted[name]} expected, {seen.runs.get(name, 'nothing')} seen")
    return found + log_differences(step, seen.log)


def log_differences(step: Step, log: list[str]) -> list[str]:
    said = list(dict.fromkeys(line for line in log if not ROUTINE.search(line)))
    if step.says and not re.search(step.says, "\n".join(said), re.DOTALL):
        return [f"the kernel's log does not say: {step.says}", *(f"  {line}" for line in said[:12])]
    if not step.says and said:
        return ["the kernel's log should say nothing, and says:", *(f"  {line}" for line in said[:12])]
    return []
