# SPDX-License-Identifier: MIT OR GPL-2.0
"""Build the modules for a kernel in a tree of the cache; ask the descriptors what they say."""

import filecmp
import os
import re
import shutil
import subprocess
from pathlib import Path

import model
from kernels import Kernel, Trouble, cache_root, locked

TOP = Path(__file__).resolve().parents[2]
SHARED = ("include", "kernel_glue", "examples", "tests/kernel", "tests/kernel_rules")
MADE = re.compile(r"\.(o|ko|mod|mod\.c|cmd|d|a|symvers|order|signatures|klp-marked)$|^\.tmp|~$|"
                  r"^klp_layout\.[hs]$|^klp-symbols$")


class Failed(Exception):
    """The build broke: a sentence, and the lines of its log that matter."""

    def __init__(self, text, lines):
        super().__init__(text)
        self.lines = lines


def place(folder: Path) -> str:
    """Where a folder of steps lies in the build tree."""
    if folder.is_relative_to(TOP):
        return str(folder.relative_to(TOP))
    return f"extra/{folder.name}"


class Tree:
    def __init__(self, kernel: Kernel, folders: list[Path]):
        self.kernel = kernel
        self.path = cache_root() / "build" / kernel.release
        self.log = self.path / "build.log"
        self.folders = {place(folder): folder for folder in folders}
        self.sources: list[str] = []
        self.made: dict[str, Path] = {}
        if re.search(r"[\s:#]", str(self.path)):
            raise Trouble(f"kernel builds do not work in a folder such as '{self.path}'; set KLP_CACHE to a plainer one")
        self.path.mkdir(parents=True, exist_ok=True)

    def told(self, text: str) -> str:
        """In terms of the user's own files."""
        for where, folder in self.folders.items():
            if where.startswith("extra/"):
                text = text.replace(f"{self.path / where}/", f"{folder}/")
        return text.replace(f"{self.path}/", "")

    def lock(self):
        return locked(self.path.with_name(f".{self.kernel.release}.lock"))

    def sync(self):
        """Bring the sources up to date; an unchanged file keeps its time, so make does no more than it must."""
        wanted = {"Kbuild": TOP / "Kbuild"} if (TOP / "Kbuild").exists() else {}
        for where in dict.fromkeys((*SHARED, *self.folders)):
            source = self.folders.get(where, TOP / where)
            for folder, names, files in os.walk(source):
                names[:] = [name for name in names if name not in (".git", "__pycache__")]
                for file in files:
                    if not MADE.search(file):
                        path = Path(folder) / file
                        wanted[f"{where}/{path.relative_to(source)}"] = path
        # Another folder of the user's, with what was built there.
        for other in set((self.path / "extra").glob("*")) - {self.path / where for where in self.folders}:
            shutil.rmtree(other)
        listing = self.path / ".sources"
        before = set(listing.read_text().split("\n")) - {""} if listing.exists() else set()
        for gone in before - set(wanted):
            (self.path / gone).unlink(missing_ok=True)
        for name, source in wanted.items():
            target = self.path / name
            if not target.exists() or not filecmp.cmp(source, target, shallow=False):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.unlink(missing_ok=True)
                shutil.copyfile(source, target)
                # Not the mode: a checkout may be read-only, and the next change must get here, too.
                if os.access(source, os.X_OK):
                    target.chmod(target.stat().st_mode | 0o111)
        self.sources = sorted(wanted)
        listing.write_text("\n".join(self.sources))

    def make(self, where: str, tick):
        arguments = [f"M={self.path / where}", f"KLP={self.path}", f"-j{os.cpu_count() or 1}", "modules"]
        glue_alone = self.path / "kernel_glue/Module.symvers"  # klp.mk takes it by itself
        if where and (self.path / "Module.symvers").exists() and not glue_alone.exists():
            arguments.append(f"KBUILD_EXTRA_SYMBOLS={self.path / 'Module.symvers'}")
        with open(self.log, "a") as log:
            # Not even our own violent end leaves make behind; it ends what it started.
            command = ["setpriv", "--pdeathsig", "TERM", *self.kernel.make(arguments, self.path)]
            with subprocess.Popen(command, text=True, errors="replace", stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  env={**os.environ, "LC_ALL": "C", "MAKEFLAGS": ""}) as run:
                try:
                    for line in run.stdout:
                        log.write(line)
                        if re.match(r"  [A-Z]", line):
                            tick(self.told(" ".join(line.split())))
                except BaseException:
                    run.terminate()
                    raise
        if run.returncode:
            raise Failed(f"the modules do not build for Linux {self.kernel.release} (log: {self.log})", self.trouble())
        # What make says that it made; an older module may still lie about.
        for line in (self.path / where / "modules.order").read_text().split():
            path = (self.path / where / line).with_suffix(".ko")
            self.made[str(path.relative_to(self.path))] = path

    def trouble(self) -> list[str]:
        """The first errors of the log, after the words that a descriptor lacks."""
        lines = self.told(self.log.read_text(errors="replace")).split("\n")
        lines = [line for line in lines if not re.match(r"make(\[\d+\])?: (Entering|Leaving)", line)]
        at = next((i for i, line in enumerate(lines) if re.search(r"error:|ERROR:|undefined|\*\*\*", line)), None)
        missing = [line for line in lines[:at or 0] if re.match(r"note: klp: |  (klp::symbol<|// )", line)]
        return missing + [line for line in (lines[at:at + 12] if at is not None else lines[-12:]) if line.strip()]

    def make_everything(self, tick):
        """Of all folders that the top Kbuild lists. It must not find the glue a second time, from a build by itself."""
        (self.path / "kernel_glue/Module.symvers").unlink(missing_ok=True)
        self.made.clear()
        self.make("", tick)

    def build(self, modules: dict[str, list[str]], tick=lambda line: None):
        """`modules`: for each folder, those that its steps name. A few are built with the glue and nothing else."""
        self.log.write_text("")
        self.sync()
        folders = {"examples/vm/gate": ["klp_gate"], **modules}
        if self.kernel.architecture.is_here:  # its probes look into registers of x86-64
            folders["examples/vm/hurry"] = ["klp_hurry"]
        few = len(modules) < 4 and not any((self.path / where / "exports.symvers").exists() for where in modules)
        if few:
            self.make("kernel_glue", tick)
        elif (self.path / "Kbuild").exists():
            self.make_everything(tick)
        for where, names in folders.items():
            if not (self.path / where / "Kbuild").exists():
                continue
            if where.startswith("extra/") or not all(self.module(where, name) for name in names):
                self.make(where, tick)
        # A module of another folder.
        if few and not all(self.module(where, name) for where, names in folders.items() for name in names):
            self.make_everything(tick)
        for where, names in modules.items():
            for name in names:
                if not self.module(where, name):
                    raise Failed(self.told(f"{self.path / where}/steps names {name}, but no {name}.ko was built for Linux "
                                           f"{self.kernel.release}"), [])

    def module(self, where: str, name: str) -> Path | None:
        """A folder's own module of that name, or any other's."""
        matches = [path for path in self.made if path.endswith(f"/{name}.ko")]
        matches.sort(key=lambda path: path != f"{where}/{name}.ko")
        return self.made[matches[0]] if matches else None

    def facts(self, where: str, tick=lambda line: None) -> dict[str, model.Facts]:
        """What the descriptors of a folder say, each asked by a small program for this machine."""
        found, folder = {}, self.path / where
        texts = [path.read_text() for path in sorted(folder.glob("*.facts"))]
        for source in sorted(folder.glob("*_patch.cpp")):
            tick(f"reading {source.name}")
            texts.append(self.described(source))
        for facts in map(model.parse, texts):
            found[facts.name] = facts
        return found

    def described(self, source: Path) -> str:
        describe = self.path / "examples/vm/describe.hpp"
        headers = [self.path / name for name in self.sources if name.endswith((".h", ".hpp"))]
        inputs = [source, describe, *headers]
        program, saved = source.with_suffix(".describe"), source.with_suffix(".described")
        if saved.exists() and saved.stat().st_mtime >= max(path.stat().st_mtime for path in inputs):
            return saved.read_text()
        compiler = shutil.which("g++-12") or shutil.which("g++")
        if not compiler:
            raise Trouble("g++ is missing; apt-get install g++-12")
        done = subprocess.run([compiler, "-std=c++20", "-I", self.path / "include", *self.kernel.configuration,
                               "-include", describe, source, "-Wl,--unresolved-symbols=ignore-all", "-o", program],
                              text=True, capture_output=True)
        if done.returncode:
            lines = self.told(done.stderr).strip().split("\n")
            raise Failed(self.told(f"{source} does not compile for this machine"), lines[:12])
        said = subprocess.run([program], text=True, capture_output=True, check=True).stdout
        program.unlink()
        fresh = saved.with_suffix(".new")
        fresh.write_text(said)
        fresh.rename(saved)  # whole, or not at all
        return said
