# SPDX-License-Identifier: MIT OR GPL-2.0
"""Random walks over random families of live patches, held against a model; see tests/shake --help."""

import argparse
import random
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples/vm"))
import command
import family
import kernels
import machine
import mutants
import walk
from shrink import shrink
from show import Screen

FAMILY = 16  # patches
ROUND = 2000  # steps in one family and one boot
SHRINKING = 600  # seconds
PATIENCE = 20  # seconds for a step; a kernel that looks for mistakes is slow


class Shaker:
    def __init__(self, arguments, screen: Screen, kernel: kernels.Kernel, scratch: Path):
        self.arguments, self.screen, self.kernel, self.scratch = arguments, screen, kernel, scratch
        self.tree = machine.Tree(kernel, arguments.break_)
        self.busybox = kernels.busybox(screen.status, self.kernel.architecture).read_bytes()
        self.steps = self.reads = self.rounds = 0
        self.walking = 0.0

    def patience(self) -> int:
        return PATIENCE if self.kernel.series[0].isdigit() else 6 * PATIENCE

    def compile(self, seed: int) -> list[family.Patch]:
        patches = family.family(seed, self.arguments.patches)
        started = time.monotonic()
        self.screen.status(f"seed {seed}: building {len(patches)} patches for Linux {self.kernel.release}")
        self.tree.compile(patches, lambda line: self.screen.progress(f"seed {seed}: building: {line}"))
        self.files = self.tree.files(self.busybox)
        self.screen.line(f"seed {seed}: {len(patches)} patches built for Linux {self.kernel.release} "
                         f"in {time.monotonic() - started:.0f} s")
        return patches

    def take(self, taken: walk.Walk, title: str) -> machine.Outcome:
        def tick(step, outcome):
            rate = outcome.steps / outcome.seconds if outcome.seconds > 1 else 0
            self.screen.progress(step and f"{title}: step {outcome.steps + 1} of {len(taken.steps)}, "
                                 f"{rate:.1f} a second: {step}")
        self.screen.progress(f"{title}: booting")
        outcome = machine.take(self.kernel, self.files, taken, self.scratch / "boot", self.patience(), tick)
        self.screen.text = ""
        return outcome

    def round(self, seed: int, steps: list[str] | None, count: int) -> bool:
        """One family, one boot; whether all was as the model says."""
        with self.tree.lock():
            patches = self.compile(seed)
        taken = (walk.follow(seed, patches, steps, self.kernel) if steps
                 else walk.wander(seed, patches, count, self.kernel))
        outcome = self.take(taken, f"seed {seed}")
        self.steps += outcome.steps
        self.reads += outcome.reads
        self.walking += outcome.seconds
        self.rounds += 1
        for note in outcome.notes:
            self.screen.line(f"  {note}")
        if not outcome.failed:
            self.screen.line(f"seed {seed}: {outcome.steps} steps in {outcome.seconds:.0f} s, all as the model says")
            return True
        self.report(seed, taken, outcome)
        if not self.arguments.no_shrink:
            self.shrink(seed, patches, taken, outcome)
        return False

    def report(self, seed: int, taken: walk.Walk, outcome: machine.Outcome):
        self.screen.problem(f"seed {seed}, step {outcome.at + 1}: {taken.steps[outcome.at]}")
        for line in outcome.problems[:24]:
            self.screen.line(f"      {line}")
        if any(not line.startswith(("+", "-")) or "complaint" in line for line in outcome.problems):
            for line in outcome.log:
                self.screen.line(f"      {line}")

    def shrink(self, seed: int, patches, taken: walk.Walk, outcome: machine.Outcome):
        boots, last = 0, outcome

        def fails(steps: list[str]) -> bool:
            nonlocal boots, last
            if walk.trips(patches, steps, self.kernel):
                return False
            boots += 1
            again = self.take(walk.follow(seed, patches, steps, self.kernel),
                              f"shrinking, {len(steps)} steps, boot {boots}")
            if again.failed:
                last = again
            return again.failed

        steps = shrink(taken.steps[:outcome.at + 1], fails, self.arguments.shrink_minutes * 60,
                       lambda steps: self.screen.progress(f"shrinking: {len(steps)} steps still fail"))
        path = Path(self.arguments.save or f"shake-{self.kernel.series}-{seed}.replay")
        walk.save(path, seed, self.arguments.kernel, self.arguments.patches, steps, last.problems[:12])
        self.screen.line(f"{len(steps)} steps show it, found in {boots} boots:")
        for step in steps:
            self.screen.line(f"      {step}")
        self.screen.line(f"written to {path}; again: tests/shake --kernel {self.arguments.kernel} --replay {path}")

    def run(self) -> bool:
        arguments, started = self.arguments, time.monotonic()
        for path in arguments.replay:
            arguments.seed, arguments.patches, steps = walk.read(path)
            if not self.round(arguments.seed, steps, 0):
                return False
        if arguments.replay:
            return True
        seed = arguments.seed
        while True:
            count = arguments.steps - self.steps if arguments.steps else ROUND
            if arguments.minutes:
                left = arguments.minutes * 60 - (time.monotonic() - started)
                if left <= 0:
                    return True
                # The last round is a shorter one. An emulated machine gets through five steps a second at first.
                rate = self.steps / self.walking if self.walking else 5
                count = min(count, max(20, int(left * rate)))
            if count <= 0:
                return True
            if not self.round(seed, None, min(count, ROUND)):
                return False
            seed += 1


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.exit(64, f"tests/shake: {message}; see tests/shake --help\n")


def positive(kind):
    def number(text: str):
        if (value := kind(text)) <= 0:
            raise ValueError
        return value
    number.__name__ = "positive number"
    return number


def shake(arguments, screen: Screen, kernel: kernels.Kernel, scratch: Path) -> bool:
    shaker = Shaker(arguments, screen, kernel, scratch)
    good = shaker.run()
    screen.line(f"Linux {kernel.release}: {shaker.steps} steps in {shaker.rounds} "
                f"{'family' if shaker.rounds == 1 else 'families'}, "
                f"{shaker.steps / max(shaker.walking, 1):.1f} a second, {shaker.reads} reads beside them; "
                + ("no difference, warning or leak" if good else "not all as the model says"))
    return good


def break_each(arguments, screen: Screen, kernel: kernels.Kernel, scratch: Path) -> bool:
    """Each mistake by itself; whether all were found."""
    missed = []
    arguments.no_shrink = True
    those = {name: mutant for name, mutant in mutants.MUTANTS.items() if mutant.shows_on(kernel.version)}
    for name, mutant in those.items():
        screen.line(screen.paint("1", f"{name}: {mutant.what}"))
        arguments.break_ = name
        if shake(arguments, screen, kernel, scratch):
            missed.append(name)
    screen.line(f"{len(those) - len(missed)} of {len(those)} mistakes were found"
                + (f"; not {', '.join(missed)}" if missed else ""))
    return not missed


def main() -> int:
    parser = Parser(prog="tests/shake")
    parser.add_argument("--kernel", choices=kernels.SERIES, default="6.12")
    parser.add_argument("--minutes", type=positive(float), default=0)
    parser.add_argument("--steps", type=positive(int), default=0)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--patches", type=positive(int), default=FAMILY)
    parser.add_argument("--replay", type=Path, action="append", default=[])
    parser.add_argument("--save", type=Path)
    parser.add_argument("--break", dest="break_", choices=[*mutants.MUTANTS, "all"])
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--shrink-minutes", type=positive(float), default=SHRINKING / 60)
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    if arguments.seed is None:
        arguments.seed = random.randrange(1, 1_000_000)
    if not arguments.minutes and not arguments.steps:
        arguments.steps = 300
    screen = Screen()

    def work(scratch: Path) -> int:
        if not arguments.replay:
            screen.line(f"seed {arguments.seed} (another: --seed N), Linux {arguments.kernel}")
        kernel = kernels.kernel(arguments.kernel, False, screen.status)
        if arguments.break_ == "all":
            return 0 if break_each(arguments, screen, kernel, scratch) else 1
        if arguments.break_:
            screen.line(f"klp is broken on purpose: {mutants.MUTANTS[arguments.break_].what}")
        return 0 if shake(arguments, screen, kernel, scratch) else 1

    try:
        return command.in_scratch(screen, "shake", arguments.keep, work)
    except (ValueError, OSError) as wrong:  # a replay file
        screen.error(str(wrong))
        return 64


if __name__ == "__main__":
    sys.exit(main())
