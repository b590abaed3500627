# SPDX-License-Identifier: MIT OR GPL-2.0
"""Build the test modules, boot, run the kernel's scripts; see tests/selftests/run --help."""

import argparse
import difflib
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE.parents[1] / "examples/vm"))
import boot
import build
import command
import kernels
import userland
from show import Screen

SERIES = ("6.12", "7.2")
# The first loads no live patch, the second keeps emulated processors busy for minutes.
LEFT_OUT = ("test-shadow-vars.sh", "test-syscall.sh")
boot.SILENCE = 600  # a test may trace each function that an emulated processor calls


class Modules(build.Tree):
    """The package's test modules, ours in both ways and the glue, in a tree apart from the examples'."""

    def __init__(self, kernel: kernels.Kernel, package: Path):
        super().__init__(kernel, [])
        self.path = self.path.with_name(f"{kernel.release}-selftests")
        self.log = self.path / "build.log"
        self.path.mkdir(exist_ok=True)
        self.folders = {"stock": package / "test_modules", "plain": HERE / "modules", "glue": HERE / "modules"}

    def build(self, way: str, tick) -> dict[str, Path]:
        """Ours in place of the package's; what is no live patch is always the package's."""
        self.log.write_text("")
        self.sync()
        for where in dict.fromkeys(("kernel_glue", "stock", way)):
            self.make(where, tick)
        chosen = {path.name: path for path in self.made.values() if path.parent.name == "stock"}
        return chosen | {path.name: path for path in self.made.values() if path.parent.name == way}


def count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def helper(source: Path, scratch: Path) -> bytes:
    """The small program of test-syscall.sh, which needs no library in the guest."""
    program = scratch / "helper"
    done = subprocess.run(["gcc-12", "-O2", "-static", source, "-o", program], text=True, capture_output=True)
    if done.returncode:
        raise build.Failed(f"{source.name} does not compile for this machine", done.stderr.split("\n")[:12])
    return program.read_bytes()


def expected_of_glue(name: str, version: tuple[int, ...]) -> list[str]:
    """What the glue says during a script: the lines below its name, up to an empty one, and what newer kernels' scripts add."""
    found = []
    for part in (HERE / "glue.expected").read_text().split("\n\n")[1:]:
        head, *lines = part.splitlines()
        script, _, since = head.partition(" since ")
        if script == name and version >= tuple(map(int, since.split(".") if since else ())):
            found += lines
    return found


class Script:
    """What was heard from one script, and what is wrong with it."""

    def __init__(self, name: str):
        self.name, self.started = name, time.monotonic()
        self.status, self.passed = "", 0
        self.said: list[str] = []
        self.glue: list[str] = []
        self.problems: list[str] = []

    def take(self, line: str):
        word, _, rest = line.partition(" ")
        if word == "exit":
            self.status = rest
        elif word == "glue" and self.status:
            self.glue.append(rest)
        elif word == "bad" and self.status:
            self.problems.append(rest)
        else:
            self.said.append(line)
            self.passed += line.startswith("TEST: ") and line.endswith("... ok")

    def judge(self, log: str, expected: list[str]):
        if self.status != "0" or not self.passed:
            self.problems.append(f"exit status {self.status}, {self.passed} passed:")
            last = max((at for at, line in enumerate(self.said) if line.startswith("TEST: ")), default=0)
            self.problems += self.said[last:]
        elif self.glue != expected:
            self.problems.append("klp_glue says something else:")
            self.problems += difflib.unified_diff(expected, self.glue, "expected", "result", lineterm="")
        lines = log.split("\n")
        if complaint := next((at for at, line in enumerate(lines) if boot.COMPLAINT.search(line)), None):
            self.problems += ["the kernel complains:", *(line.strip() for line in lines[complaint:complaint + 12])]


class Run:
    def __init__(self, series: str, way: str, scratch: Path, screen: Screen):
        self.series, self.way, self.scratch, self.screen = series, way, scratch, screen
        self.boots = self.failures = self.tests = 0

    def prepare(self, names: list[str]) -> list[str]:
        kernel = self.kernel = kernels.kernel(self.series, say=self.screen.status)
        folder = Path("tools/testing/selftests/livepatch")
        package = kernels.source(self.series, str(folder), say=self.screen.status) / folder
        there = sorted(path.name for path in package.glob("test-*.sh"))
        for name in names:
            if name not in there:
                raise kernels.Trouble(f"no {name} in {package}: choose among {', '.join(there)}")
        commands = userland.files(self.screen.status)
        busybox = kernels.busybox(self.screen.status).read_bytes()
        started = time.monotonic()
        self.screen.status(f"building for Linux {kernel.release}")
        tree = Modules(kernel, package)
        with tree.lock():
            modules = tree.build(self.way, self.screen.progress)
            files = {f"livepatch/test_modules/{name}": (path.read_bytes(), 0o644) for name, path in modules.items()}
            if self.way == "glue":
                files["klp_glue.ko"] = (tree.made["kernel_glue/klp_glue.ko"].read_bytes(), 0o644)
        for path in package.glob("*.sh"):
            files[f"livepatch/{path.name}"] = (path.read_bytes(), 0o755)
        files["livepatch/test_klp-call_getpid"] = (helper(package / "test_klp-call_getpid.c", self.scratch), 0o755)
        files["bin/busybox"] = (busybox, 0o755)
        files["init"] = ((HERE / "guest").read_bytes(), 0o755)
        self.files = files | commands
        self.screen.line(f"Linux {kernel.release}: modules built in {time.monotonic() - started:.1f} s")
        return names or [name for name in there if name not in LEFT_OUT]

    def scripts(self, names: list[str]):
        while names:
            # A script that fails leaves its modules behind: the rest gets a new kernel.
            names = names[self.boot(names):]

    def boot(self, names: list[str]) -> int:
        """Run scripts until one fails; how many are then done with."""
        self.boots += 1
        scratch = self.scratch / f"boot-{self.boots}"
        scratch.mkdir()
        files = self.files | {"scripts": ("".join(f"{name}\n" for name in names).encode(), 0o644)}
        script, done, read, why = None, 0, 0, "the kernel died"
        started = time.monotonic()
        self.screen.status(f"booting Linux {self.kernel.release}")
        with boot.Machine(self.kernel, files, scratch) as machine:
            try:
                for line in machine.lines(lambda: self.screen.progress(None)):
                    if line == "ready":
                        self.screen.line(f"Linux {self.kernel.release} under qemu, booted in "
                                         f"{time.monotonic() - started:.1f} s")
                    elif line == "bye":
                        self.screen.text = ""
                        return done
                    elif line.startswith("script "):
                        script = Script(line.partition(" ")[2])
                        self.screen.progress(script.name)
                    elif line == "done" and script:
                        log = machine.log.read_text(errors="replace")
                        script.judge(log[read:], expected_of_glue(script.name, self.kernel.version) if self.way == "glue" else [])
                        read, done = len(log), done + 1
                        self.report(script)
                        if script.problems:
                            return done
                        script = None
                    elif script:
                        script.take(line)
                    elif line.startswith("bad "):
                        self.fail(line.partition(" ")[2])
            except TimeoutError:
                why = f"nothing heard from the kernel for {boot.SILENCE} s"
            where = f" in {script.name}" if script else ""
            self.fail(f"{why}{where}; the last of its log:", machine.last_words())
            return max(done + bool(script), 1)

    def report(self, script: Script):
        seconds = time.monotonic() - script.started
        self.tests += script.passed
        if script.problems:
            self.fail(f"{script.name}: FAILED after {seconds:.1f} s", script.problems)
        else:
            self.screen.line(f"  {script.name:18} {count(script.passed, 'test'):9} ok  {seconds:5.1f} s")

    def fail(self, text: str, lines: list[str] = ()):
        self.failures += 1
        self.screen.line("  " + self.screen.paint("31", text))
        for line in lines:
            self.screen.line(f"    {line}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests/selftests/run")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--kernel", choices=SERIES, default=SERIES[0])
    parser.add_argument("way")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    screen = Screen()

    def work(scratch: Path) -> int:
        run = Run(arguments.kernel, arguments.way, scratch, screen)
        names = run.prepare(arguments.names)
        run.scripts(names)
        failed = f", {count(run.failures, 'failure')}" if run.failures else ""
        screen.line(f"{arguments.way}: {count(run.tests, 'test')} of {count(len(names), 'script')} passed{failed}")
        return 1 if run.failures else 0

    return command.in_scratch(screen, "selftests", arguments.keep, work)


if __name__ == "__main__":
    sys.exit(main())
