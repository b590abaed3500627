# SPDX-License-Identifier: MIT OR GPL-2.0
"""Build a family of patches for a kernel, and take walks in a machine that has them."""

import re
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import boot
import build
import family
import kernels
import mutants
import walk

HERE = Path(__file__).resolve().parent
# Where each lies in the build tree.
FOLDERS = {"include": "include", "kernel_glue": "kernel_glue", "gate": "examples/vm/gate",
           "hurry": "examples/vm/hurry", "target": "tests/shaker/target"}
RUN = """\
mount -t debugfs debugfs /sys/kernel/debug
echo 1 > /sys/kernel/rcu_expedited
insmod /t/klp_glue.ko
dmesg -c > /dev/null
/t/walker
"""


class Tree(build.Tree):
    """A build tree with one family at a time."""

    def __init__(self, kernel: kernels.Kernel, mutant: str | None):
        super().__init__(kernel, [])
        self.mutant = mutant
        self.path = kernels.cache_root() / "shaker" / kernel.release
        self.log = self.path / "build.log"
        self.path.mkdir(parents=True, exist_ok=True)

    def lock(self):
        return kernels.locked(self.path.with_name(f".{self.kernel.release}.lock"))

    def wanted(self, patches: list[family.Patch]) -> dict[str, bytes]:
        folders = ("kernel_glue", "gate", "hurry", "target", "family")
        files = {"Kbuild": "".join(f"obj-m += {name}/\n" for name in folders)}
        files |= {f"family/{name}": text for name, text in family.sources(patches).items()}
        found = {name: text.encode() for name, text in files.items()}
        for place, source in FOLDERS.items():
            for path in (build.TOP / source).rglob("*"):
                if path.is_file() and not build.MADE.search(path.name):
                    found[f"{place}/{path.relative_to(build.TOP / source)}"] = path.read_bytes()
        if self.mutant:
            file = mutants.MUTANTS[self.mutant].file
            found[file] = mutants.mutate(found[file].decode(), self.mutant).encode()
        return found

    def compile(self, patches: list[family.Patch], tick):
        wanted, again = self.wanted(patches), False
        for place in (*FOLDERS, "family"):
            # What is left of another family, or of another state of the sources.
            for path in (self.path / place).rglob("*"):
                name = str(path.relative_to(self.path))
                if path.is_file() and name not in wanted and not build.MADE.search(name):
                    path.unlink()
        for name, data in wanted.items():
            path = self.path / name
            if not path.exists() or path.read_bytes() != data:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
                again |= "kbuild/symbols" in name
        if again:
            # A module that another klp-symbols converted is not converted again.
            for path in (self.path / "family").glob("*.ko"):
                path.unlink()
        self.log.write_text("")
        self.made = {}
        self.make("", tick)

    def walker(self) -> Path:
        program, source = self.path / "walker", HERE / "guest/walker.c"
        tools = self.kernel.architecture.tools
        compiler = shutil.which(f"{tools}gcc-12") or shutil.which(f"{tools}gcc")
        if not compiler:
            raise kernels.Trouble(f"{tools}gcc-12 is missing; apt-get install it, and the libc for it")
        done = subprocess.run([compiler, "-Wall", "-Wno-format-truncation", "-O2", "-static", "-o", program, source],
                              text=True, capture_output=True)
        if done.returncode:
            raise build.Failed("the walker does not compile", done.stderr.split("\n")[:12])
        return program

    def files(self, busybox: bytes) -> dict[str, tuple[bytes, int]]:
        found = {"bin/busybox": (busybox, 0o755), "t/walker": (self.walker().read_bytes(), 0o755),
                 "t/run": (RUN.encode(), 0o644)}
        return found | {f"t/{path.stem}.ko": (path.read_bytes(), 0o644) for path in self.made.values()}


@dataclass
class Outcome:
    """How a walk ended."""
    steps: int = 0  # taken as the model says
    at: int | None = None  # the step that showed a problem
    problems: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    reads: int = 0
    seconds: float = 0
    notes: list[str] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        return bool(self.problems)


def take(kernel: kernels.Kernel, files, taken: walk.Walk, scratch: Path, patience: int, tick) -> Outcome:
    """One boot, one walk."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    boot.SILENCE = 60 + 2 * patience  # a step that finds nothing to say for longer has stopped the machine
    complaint = boot.COMPLAINT.pattern.replace("\\b", "")
    text = taken.text(patience, complaint)
    # Since Linux 6.1 sysfs says whether an object is patched; before, the walker finds no such file.
    if kernel.version < (6, 1):
        text = re.sub(r"(object \S+) [01]$", r"\1 -", text, flags=re.MULTILINE)
    outcome, ended, started, at = Outcome(), False, 0.0, None
    with boot.Machine(kernel, files | {"t/walk": (text.encode(), 0o644)}, scratch) as machine:
        try:
            for line in machine.lines(lambda: tick(None, outcome)):
                word, _, rest = line.partition(" ")
                if word == "at":
                    started = started or time.monotonic()
                    at = int(rest)
                    outcome.steps = at
                    outcome.seconds = time.monotonic() - started
                    tick(taken.steps[at], outcome)
                elif word in "+-":
                    outcome.problems.append(line)
                elif word == "note":
                    outcome.notes.append(rest)
                elif word == "end":
                    outcome.steps, outcome.reads = map(int, rest.split())
                    ended = True
        except TimeoutError:
            outcome.problems.append(f"nothing heard for {boot.SILENCE} s")
        outcome.seconds = time.monotonic() - (started or time.monotonic())
        if not ended and not outcome.problems:
            outcome.problems.append("the kernel died")
        log = machine.log.read_text(errors="replace") if machine.log.exists() else ""
        if not outcome.problems and boot.COMPLAINT.search(log):
            outcome.problems.append("the kernel complained")
        if outcome.failed:
            outcome.at = at if at is not None and outcome.steps < len(taken.steps) else len(taken.steps) - 1
            outcome.log = machine.last_words(16)
    if outcome.failed and at is None:
        raise kernels.Trouble(f"Linux {kernel.release} does not come up under qemu: {outcome.problems[0]}")
    return outcome
