# SPDX-License-Identifier: MIT OR GPL-2.0
"""Build the examples for Debian kernels, boot each kernel, take the steps, compare; see examples/run --help."""

import argparse
import json
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
import boot
import build
import command
import kernels
import model
import steps
from show import Screen, Table


def scripts(names: list[str]) -> list[steps.Script]:
    examples = build.TOP / "examples"
    if not names:
        names = sorted(path.parent.name for path in examples.glob("*/steps"))
        if not names:
            raise kernels.Trouble(f"no folder of {examples} has a file named steps")
    found: dict[str, steps.Script] = {}
    for name in names:
        folder = next((path.resolve() for path in (examples / name, Path(name)) if (path / "steps").is_file()), None)
        if folder is None:
            raise kernels.Trouble(f"no example {name}: neither examples/{name}/steps nor {name}/steps exists; "
                                  "examples/run --list shows what there is")
        label = steps.slug(folder.name)
        if label in found and found[label].folder != folder:
            raise kernels.Trouble(f"{folder} and {found[label].folder} have the same name; run one after the other")
        found[label] = steps.read(folder, label)
    return list(found.values())


class Run:
    options = ""  # more of the kernel's command line

    def __init__(self, arguments, screen: Screen, scratch: Path):
        self.arguments, self.screen, self.scratch = arguments, screen, scratch
        self.failures = self.steps = 0

    def kernel(self, kernel: kernels.Kernel, busybox: bytes, chosen: list[steps.Script]) -> str:
        """Everything for one kernel; its line of the summary."""
        every, chosen = chosen, []
        for script in every:
            if script.since > kernel.version:
                self.screen.line(f"{script.name}: skipped, Linux {kernel.release} is older than it needs")
            elif lacking := kernel.lacks(script.needs):
                self.screen.line(f"{script.name}: skipped, Linux {kernel.release} has no {', '.join(lacking)}")
            else:
                chosen.append(script)
        if not chosen:
            return f"Linux {kernel.release}: nothing for it"
        tree = build.Tree(kernel, [script.folder for script in chosen])
        self.targets = boot.Targets(kernel)
        with tree.lock():
            self.compile(tree, chosen)
            files = self.files(tree, chosen)
        files |= {"bin/busybox": (busybox, 0o755)}
        failed, steps_before, boots = 0, self.steps, 0
        together = [script for script in chosen if not script.is_alone]
        for left in (together, *([script] for script in chosen if script.is_alone)):
            while left:
                # A failed step leaves a kernel that nothing can be said about: the rest gets a new one.
                boots += 1
                done = self.boot(kernel, left, files, boots)
                failed += bool(self.failed)
                left = left[done:]
        self.failures += failed
        count = self.steps - steps_before
        return self.summary(kernel.release, count, failed, len(chosen))

    @staticmethod
    def summary(release: str, count: int, failed: int, total: int) -> str:
        if failed:
            return f"Linux {release}: {failed} of {total} {'example' if total == 1 else 'examples'} failed"
        return f"Linux {release}: {count} steps, all as the descriptors say"

    def compile(self, tree: build.Tree, chosen: list[steps.Script]):
        started, release = time.monotonic(), tree.kernel.release
        self.screen.status(f"building for Linux {release}")
        tree.build({build.place(script.folder): script.modules() for script in chosen},
                   lambda line: self.screen.progress(f"building for Linux {release}: {line}"))
        self.facts = {script.name: tree.facts(build.place(script.folder), self.screen.progress) for script in chosen}
        self.screen.line(f"Linux {release}: modules built in {time.monotonic() - started:.1f} s")

    def files(self, tree: build.Tree, chosen: list[steps.Script]) -> dict[str, tuple[bytes, int]]:
        """The part of the initramfs that depends on the steps, without /t/run."""
        files = {}
        hurried = self.arguments.hurry and tree.kernel.architecture.is_here
        for folder in ("gate", "hurry") if hurried else ("gate",):
            if not (path := tree.module(f"examples/vm/{folder}", f"klp_{folder}")):
                raise kernels.Trouble(f"examples/vm/{folder} has no klp_{folder}.ko: does the top Kbuild list the folder?")
            files[f"t/{path.name}"] = (path.read_bytes(), 0o644)
        self.guest, self.livepatches = {}, set()
        for script in chosen:
            where, needs, waiting, seen = build.place(script.folder), {}, script.modules(), set()
            while waiting:
                if (name := waiting.pop(0)) in seen:
                    continue
                seen.add(name)
                path = tree.module(where, name)
                if not path:  # a module of the kernel package: the steps load it
                    continue
                data = path.read_bytes()
                files[f"t/{script.name}/{name}.ko"] = (data, 0o644)
                needs[name] = [need for need in boot.depends(data) if tree.module(where, need)]
                waiting += needs[name]
                if boot.modinfo(data, "livepatch") == "Y":
                    self.livepatches.add(name)
            chains = {name: self.targets.chain(name) for name in script.targets()}
            self.guest[script.name], commands = steps.guest(script, needs, chains)
            files |= {f"t/{name}": (text.encode(), 0o644) for name, text in commands.items()}
            files |= {f"t/{script.name}/{path.name}": (path.read_bytes(), 0o644) for path in script.folder.glob("*.sh")}
        files |= {f"bin/{path.name}": (path.read_bytes(), 0o755) for path in (build.TOP / "kernel_glue/target").iterdir()}
        if self.arguments.states:
            files["t/states"] = (b"", 0o644)
        files |= {f"t/target/{name}.ko": (data, 0o644) for name, data in self.targets.data.items()}
        return files

    def boot(self, kernel: kernels.Kernel, chosen: list[steps.Script], files, number: int) -> int:
        """Take the steps of `chosen` until one fails; how many scripts are then done with."""
        scratch = self.scratch / f"{kernel.series}-{number}"
        scratch.mkdir()
        text = "".join(self.guest[script.name] for script in chosen)
        files = {**files, "t/run": (text.encode(), 0o644)}
        started, self.failed, at, sizes = time.monotonic(), [], 0, (0, 0)
        table = state = seen = before = None
        self.screen.status(f"booting Linux {kernel.release}")
        with boot.Machine(kernel, files, scratch, self.options) as machine:
            try:
                for line in machine.lines(lambda: self.screen.progress(None)):
                    word, _, rest = line.partition(" ")
                    if word == "ready":
                        sizes = tuple(map(int, rest.split()))
                        self.screen.line(f"Linux {kernel.release} under qemu, booted in "
                                         f"{time.monotonic() - started:.1f} s\n")
                    elif word == "step":
                        script, number = chosen[at], int(rest)
                        if number == 0:
                            state = model.Model(self.facts[script.name], self.livepatches, sizes)
                            table, before = Table(self.screen, script, self.livepatches), None
                        step = script.steps[number - 1] if number else steps.Step("boot")
                        seen = model.Seen()
                        self.screen.progress(f"{step.verb} {step.rest}")
                    elif word == "done" and seen:
                        state.step(step, seen, before)
                        self.note(script, number, step, seen, state)
                        table.row(step, seen, state, self.arguments.verbose)
                        self.steps += number > 0
                        before, late = seen, model.Seen()
                        if state.problems:
                            self.failed = state.problems
                            return at + 1
                        seen = late
                    elif word == "end":
                        leftovers = self.unclean(before, seen)
                        at += 1
                        if leftovers:
                            self.failed = [leftovers]
                            self.screen.problem(leftovers)
                            return at
                        self.screen.text = ""
                        table.end(len(script.steps))
                        seen = model.Seen()
                    elif word == "bye":
                        self.screen.text = ""
                        self.failed = seen.leak + [line for line in seen.log if boot.COMPLAINT.search(line)]
                        for line in self.failed[:20]:
                            self.screen.problem(line)
                        return at
                    elif seen:
                        seen.take(line)
                why = "the kernel died"
            except TimeoutError:
                why = f"nothing heard from the kernel for {boot.SILENCE} s"
            where = f" in {chosen[at].name}" if state else " before the first step"
            self.failed = [why]
            self.screen.problem(f"{why}{where}; the last of its log:")
            for line in machine.last_words():
                self.screen.line(f"      {line}")
            if state is None:
                raise kernels.Trouble(f"Linux {kernel.release} does not come up under qemu")
            return at + 1

    def note(self, script: steps.Script, number: int, step: steps.Step, seen: model.Seen, state: model.Model):
        """What was live before a patch was loaded, as its machine tells a report, and what then became of it."""
        if number == 0 and self.arguments.states:
            for old in Path(self.arguments.states).glob(f"{script.name}.*.outcome"):
                old.unlink()
        if not seen.machine:
            return
        folder = Path(self.arguments.states) / f"{script.name}.{number}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "state.json").write_text(seen.machine + "\n")
        outcome = {"module": step.module, "result": model.error_name(seen),
                   **{name: state.columns.get(name) for name in ("static", "discovered")}}
        folder.with_suffix(folder.suffix + ".outcome").write_text(json.dumps(outcome) + "\n")

    @staticmethod
    def unclean(last: model.Seen, after: model.Seen) -> str:
        if last.patches:
            return f"the steps leave live patches behind: {', '.join(sorted(last.patches))}"
        if last.hooks:
            return f"the steps leave ftrace hooks behind: {'; '.join(last.hooks)}"
        return after.late


def main() -> int:
    parser = argparse.ArgumentParser(prog="examples/run")
    parser.add_argument("--kernel", choices=[*kernels.SERIES, "all"], default="all")
    for option in ("--hurry", "--keep", "--update", "--verbose"):
        parser.add_argument(option, action="store_true")
    parser.add_argument("--states")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    screen = Screen()

    def work(scratch: Path) -> int:
        run = Run(arguments, screen, scratch)
        chosen = scripts(arguments.names)
        wanted = kernels.META if arguments.kernel == "all" else [arguments.kernel]
        found = [kernels.kernel(series, arguments.update, screen.status) for series in wanted]
        busybox = {kernel: kernels.busybox(screen.status, kernel.architecture).read_bytes() for kernel in found}
        summary = [run.kernel(kernel, busybox[kernel], chosen) for kernel in found]
        for line in summary if len(summary) * len(chosen) > 1 else []:
            screen.line(line)
        return 1 if run.failures else 0

    return command.in_scratch(screen, "run", arguments.keep, work)


if __name__ == "__main__":
    sys.exit(main())
