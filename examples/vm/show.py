# SPDX-License-Identifier: MIT OR GPL-2.0
"""The screen: progress that is overwritten on a terminal, and one table for each example."""

import os
import re
import shutil
import sys
import time

from boot import COMPLAINT
from model import MODULE

LOG_LINES = 12
STEP_WIDTH = 36
NUMBERS = ("static", "discovered", "left", "hooks")


class Screen:
    def __init__(self):
        self.tty = sys.stdout.isatty()
        self.colour = self.tty and not os.environ.get("NO_COLOR")
        self.text, self.since, self.drawn = "", 0.0, False

    def paint(self, code: str, text: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self.colour else text

    def wipe(self):
        if self.drawn:
            sys.stdout.write("\r\033[K")
            self.drawn = False

    def line(self, text=""):
        self.wipe()
        print(text, flush=True)

    def status(self, text: str):
        """A longer piece of work begins."""
        self.since = time.monotonic()
        if self.tty:
            self.progress(text)
        else:
            self.line(f"{text} ...")

    def progress(self, text: str | None):
        """What is going on; None only moves the clock."""
        self.text = text or self.text
        if self.tty and self.text:
            width = shutil.get_terminal_size().columns - 1
            sys.stdout.write("\r\033[K" + f"{self.text} ({time.monotonic() - self.since:.0f} s)"[:width])
            sys.stdout.flush()
            self.drawn = True

    def problem(self, text: str):
        self.line("    " + self.paint("31", f"! {text}"))

    def error(self, text: str, lines=()):
        self.wipe()
        print("\n  ".join([f"error: {text}", *lines]), file=sys.stderr, flush=True)


class Table:
    def __init__(self, screen: Screen, script, livepatches: set[str]):
        self.screen, self.script = screen, script
        patches = [name for name in script.modules() if name in livepatches]
        common = os.path.commonprefix(patches) if len(patches) > 1 else ""
        self.prefix = common[:common.rfind("_") + 1] or "klp_"
        self.labels = [watch.label for watch in script.watches]
        names = [self.short(name) for name in patches] + ["kernel"]
        texts = [self.text(step) for step in script.steps] + ["step", "boot"]
        self.widths = [max(map(len, texts))] + [max(map(len, [label, *names])) for label in self.labels]
        title = f"{script.name}: {script.title}" if script.title else script.name
        screen.line(screen.paint("1", title))
        heads = ["step", *self.labels, "no-ops: static", "discovered", "left", "hooks"]
        self.widths += [len(head) for head in heads[-4:]]
        screen.line(screen.paint("2", self.join(heads)))

    def short(self, name: str) -> str:
        return name.removeprefix(self.prefix) or name

    def text(self, step) -> str:
        if step.verb == "refuse":
            return f"refuse {self.short(step.module)}"
        text = f"{step.verb} {' '.join([self.short(word) for word in step.words])}".strip()
        return text if len(text) <= STEP_WIDTH else text[:STEP_WIDTH - 3] + "..."

    def join(self, cells: list[str]) -> str:
        """Names to the left, numbers to the right."""
        split = len(cells) - len(NUMBERS)
        padded = [cell.ljust(width) if at < split else cell.rjust(width)
                  for at, (cell, width) in enumerate(zip(cells, self.widths))]
        return "  " + "  ".join(padded)

    def row(self, step, seen, state, verbose: bool):
        cells, bad = [self.text(step)], {0} if "step" in state.bad else set()
        for at, watch in enumerate(self.script.watches):
            expected = state.owner(watch.function, seen)
            code, output = seen.watches[at] if at < len(seen.watches) else (1, "")
            word = MODULE.search(output)
            found = "-" if expected == "-" else word.group() if word else "kernel" if output or not code else "?"
            if not word and at in seen.cut:
                bad.add(len(cells))
                state.problems.append(f"{watch.label}: no module is named in the first {' of '.join(seen.cut[at])} characters, and "
                                      "the rest was not looked at: let the command print less")
            elif found != expected:
                bad.add(len(cells))
                state.problems.append(f"{watch.label}: code of {expected} expected, {found} seen"
                                      + (f" ({output})" if found == "?" else ""))
            cells.append(self.short(found))
        for column in NUMBERS:
            if column in state.bad:
                bad.add(len(cells))
            cells.append(str(state.columns.get(column, "-" if step.verb == "boot" else "")))
        for at in bad:
            cells[at] += "!"
        line = self.join(cells)
        if bad:
            line = self.screen.paint("31", line)
        self.screen.line(f"{line}  {self.screen.paint('2', state.note)}" if state.note else line.rstrip())
        for said in self.log(step, seen, verbose, bool(state.problems)):
            self.screen.line(f"      {self.screen.paint('2', said)}")
        for problem in state.problems:
            self.screen.problem(problem)

    @staticmethod
    def log(step, seen, verbose: bool, failed: bool) -> list[str]:
        """The lines worth reading of what a step's command and the kernel said."""
        log = [re.sub(r"^\[[ .\d]+\] ", "", line) for line in seen.log]
        lines = list(dict.fromkeys(seen.out + log))  # once: busybox's insmod tries twice
        if failed and not verbose:
            first = next((at for at, line in enumerate(lines) if COMPLAINT.search(line)), 0)
            rest = len(lines) - first - LOG_LINES
            return lines[first:first + LOG_LINES] + ([f"... {rest} more lines: --verbose"] if rest > 0 else [])
        return [line for line in lines if verbose or step.verb == "refuse" and re.search("livepatch|klp", line)]

    def end(self, count: int):
        self.screen.line(f"{count} steps, all as the descriptors say\n")
