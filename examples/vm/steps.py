# SPDX-License-Identifier: MIT OR GPL-2.0
"""The language of a `steps` file, and what the guest is told to do for each line."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from kernels import Trouble

# verb: (fewest words after it, most words or None, what they are)
VERBS = {
    "insmod": (1, None, "MODULE [PARAMETER=VALUE...]"),
    "refuse": (2, None, "MODULE ERRNO [TEXT...]"),
    "disable": (1, 1, "MODULE"), "rmmod": (1, 1, "MODULE"), "reverse": (1, 1, "MODULE"),
    "load": (1, 1, "MODULE"), "unload": (1, 1, "MODULE"),
    "force": (1, 1, "MODULE"), "stuck": (1, 1, "MODULE"),
    "hold": (0, 0, ""), "release": (0, 0, ""), "sh": (1, None, "COMMAND"),
}


@dataclass
class Watch:
    label: str
    function: tuple[str, str]
    command: str


@dataclass
class Step:
    verb: str
    words: list[str] = field(default_factory=list)
    rest: str = ""

    @property
    def module(self) -> str:
        return self.words[0] if self.words and self.verb != "sh" else ""


@dataclass
class Script:
    name: str
    folder: Path
    title: str = ""
    since: tuple[int, ...] = ()  # the oldest kernel that does what the steps say
    needs: list[str] = field(default_factory=list)  # options of the kernel's configuration
    watches: list[Watch] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def modules(self) -> list[str]:
        """The modules under test, in order of first use."""
        return list(dict.fromkeys(step.module for step in self.steps if step.verb in ("insmod", "refuse")))

    @property
    def is_alone(self) -> bool:
        """Whether it leaves modules behind, so that it has a boot of its own."""
        return any(step.verb == "stuck" for step in self.steps)

    def targets(self) -> list[str]:
        return list(dict.fromkeys(step.module for step in self.steps if step.verb == "load"))


def read(folder: Path, name: str) -> Script:
    script, held = Script(name, folder), False
    for number, line in enumerate((folder / "steps").read_text().split("\n"), 1):
        if not (line := line.strip()) or line.startswith("#"):
            continue
        try:
            held = one(script, line, held)
        except ValueError as error:
            raise Trouble(f"{folder / 'steps'}:{number}: {error}") from None
    if not script.steps:
        raise Trouble(f"{folder / 'steps'} has no steps")
    return script


def one(script: Script, line: str, held: bool) -> bool:
    verb, _, rest = line.partition(" ")
    words, rest = rest.split(), rest.strip()
    if verb == "title":
        script.title = rest
    elif verb == "since":
        script.since = tuple(map(int, rest.split(".")))
    elif verb == "needs":
        script.needs += words
    elif verb == "watch":
        if len(words) < 3 or ":" not in words[1]:
            raise ValueError("watch LABEL OBJECT:FUNCTION COMMAND... is wanted")
        script.watches.append(Watch(words[0], tuple(words[1].split(":", 1)), rest.split(None, 2)[2]))
    elif verb in VERBS:
        fewest, most, what = VERBS[verb]
        if len(words) < fewest or (most is not None and len(words) > most):
            raise ValueError(f"{verb} {what} is wanted")
        if verb in ("hold", "disable") and held:
            raise ValueError(f"{verb} does not work while a transition is held open")
        if verb in ("release", "reverse", "force") and not held:
            raise ValueError(f"{verb} works only after hold")
        script.steps.append(Step(verb, words, rest))
        return verb == "hold" or (held and verb not in ("release", "reverse", "force"))
    else:
        raise ValueError(f"no such step: {verb}; there are {', '.join(['title', 'since', 'needs', 'watch', *VERBS])}")
    return held


def quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def guest(script: Script, needs: dict[str, list[str]], chains: dict[str, list[str]]) -> tuple[str, dict[str, str]]:
    """The guest's part: lines for /t/run, and files for commands, which may hold any text."""
    files = {f"{script.name}/watch.{i:03}": watch.command + "\n" for i, watch in enumerate(script.watches)}
    lines, loaded = [f"example={script.name}", "step 0 do_boot"], []
    own = script.modules()
    for number, step in enumerate(script.steps, 1):
        argument, extra = step.module, ""
        if step.verb in ("insmod", "refuse"):
            # A user would load the glue first; a steps file that names it does so itself.
            for need in needs.get(step.module, []):
                if need not in own and need not in loaded:
                    lines.append(f"insmod /t/{script.name}/{need}.ko")
                    loaded.append(need)
            loaded += [step.module] if step.module not in loaded else []
            extra = " ".join(step.words[1:]) if step.verb == "insmod" else ""
        elif step.verb == "stuck":
            loaded.remove(step.module)
        elif step.verb == "load":
            argument = " ".join(chains[step.module])
        elif step.verb == "unload":
            argument = " ".join(reversed(chains.get(step.module, [step.module])))
        elif step.verb == "sh":
            argument = f"/t/{script.name}/command.{number}"
            files[f"{script.name}/command.{number}"] = step.rest + "\n"
        lines.append(f"step {number} do_{step.verb} {quoted(argument)} {quoted(extra)}")
    lines.append(f"finish {quoted(' '.join(reversed(loaded)))}")
    return "\n".join(lines) + "\n", files


def slug(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]", "_", text)
