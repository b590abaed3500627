# SPDX-License-Identifier: MIT OR GPL-2.0
"""Small kernels, built from Debian's source packages: `make tinyconfig` and the .config file of that name here."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import architectures
from kernels import Trouble, point, source

# The kernel that looks for mistakes, and one for each other architecture.
BASES = {"debug": "6.12", "s390x": "6.12", "ppc64le": "6.12", "arm64": "7.2"}
TOOLS = ("flex", "bison", "bc", "perl")  # examples/run and tests/shake install what is missing


def kernel(link: Path, update: bool, say) -> Path:
    """The kernel's folder, laid out like an unpacked package."""
    fragment = Path(__file__).with_name(f"{link.name}.config")
    if link.exists() and not update and is_built(link.resolve(), fragment):
        return link.resolve()
    tree = source(BASES[link.name], update=update, say=say)
    number = re.findall(r"^(?:VERSION|PATCHLEVEL|SUBLEVEL) = (\d+)$", (tree / "Makefile").read_text(), re.MULTILINE)
    root = link.with_name(".".join(number) + settings(fragment)["CONFIG_LOCALVERSION"].strip('"'))
    if not is_built(root, fragment):
        Build(tree, root, fragment, architectures.of(link.name), say).run()
    point(link, root)
    return root


def settings(config: Path) -> dict[str, str]:
    return dict(re.findall(r"^(CONFIG_\w+)=(.*)$", config.read_text(), re.MULTILINE))


def is_built(root: Path, fragment: Path) -> bool:
    """The fragment is copied last."""
    copy = root / fragment.name
    return copy.exists() and copy.read_text() == fragment.read_text()


class Build:
    """What an interrupted or an older build left is used: make does no more than it must."""

    def __init__(self, tree: Path, root: Path, fragment: Path, architecture: architectures.Architecture, say):
        self.tree, self.root, self.fragment, self.architecture, self.say = tree, root, fragment, architecture, say
        self.release, self.log = root.name, root / "build.log"
        self.objects = root / "usr/src" / f"linux-headers-{self.release}"

    def run(self):
        compiler = f"{self.architecture.tools}gcc-12"
        if missing := [tool for tool in (*TOOLS, compiler) if not shutil.which(tool)]:
            raise Trouble(f"the kernel's build needs {', '.join(missing)}; apt-get install them")
        self.objects.mkdir(parents=True, exist_ok=True)
        self.log.write_text("")
        # Debian's kernel reads it at each build, those of modules too.
        (self.objects / ".kernelvariables").write_text(f"CC = {compiler}\n")
        self.configure()
        self.say(f"building Linux {self.release}, which takes some minutes")
        self.make(Path(self.architecture.image).name, "modules")
        self.make("modules_install", f"INSTALL_MOD_PATH={self.root}", "DEPMOD=true")
        (self.root / "boot").mkdir(exist_ok=True)
        shutil.copyfile(self.objects / self.architecture.image, self.root / "boot" / f"vmlinuz-{self.release}")
        shutil.copyfile(self.fragment, self.root / self.fragment.name)

    def configure(self):
        config = self.objects / ".config"
        self.make("tinyconfig")
        config.write_text(config.read_text() + self.fragment.read_text())
        self.make("olddefconfig")
        have = settings(config)
        if lost := [name for name, value in settings(self.fragment).items() if have.get(name, "n") != value]:
            raise Trouble(f"Linux {self.release} does not take {', '.join(lost)} of {self.fragment.name}: "
                          "something that it depends on is missing there")

    def make(self, *targets):
        command = ["setpriv", "--pdeathsig", "TERM", "nice", "make", "-C", self.tree, f"O={self.objects}",
                   f"-j{os.cpu_count() or 1}", *self.architecture.make, *targets]
        made, told = 0, time.monotonic()
        with open(self.log, "a") as log, subprocess.Popen(
                command, text=True, errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, env={**os.environ, "LC_ALL": "C", "MAKEFLAGS": ""}) as run:
            for line in run.stdout:
                log.write(line)
                made += line.startswith("  ")
                if time.monotonic() - told > 30:
                    told = time.monotonic()
                    self.say(f"building Linux {self.release}: {made} files made")
        if run.returncode:
            raise Trouble(f"Linux {self.release} does not build: the log is {self.log}")
