# SPDX-License-Identifier: MIT OR GPL-2.0
"""A small kernel that looks for mistakes, built from Debian's source package; debug.config says what is in it."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from kernels import Trouble, point, source

BASE = "6.12"
FRAGMENT = Path(__file__).with_name("debug.config")
TOOLS = ("flex", "bison", "bc", "perl")  # examples/run and tests/shake install what is missing


def kernel(link: Path, update: bool, say) -> Path:
    """The kernel's folder, laid out like an unpacked package."""
    if link.exists() and not update and is_built(link.resolve()):
        return link.resolve()
    tree = source(BASE, update=update, say=say)
    number = re.findall(r"^(?:VERSION|PATCHLEVEL|SUBLEVEL) = (\d+)$", (tree / "Makefile").read_text(), re.MULTILINE)
    root = link.with_name(".".join(number) + settings(FRAGMENT)["CONFIG_LOCALVERSION"].strip('"'))
    if not is_built(root):
        Build(tree, root, say).run()
    point(link, root)
    return root


def settings(config: Path) -> dict[str, str]:
    return dict(re.findall(r"^(CONFIG_\w+)=(.*)$", config.read_text(), re.MULTILINE))


def is_built(root: Path) -> bool:
    """The fragment is copied last."""
    copy = root / FRAGMENT.name
    return copy.exists() and copy.read_text() == FRAGMENT.read_text()


class Build:
    """What an interrupted or an older build left is used: make does no more than it must."""

    def __init__(self, tree: Path, root: Path, say):
        self.tree, self.root, self.say = tree, root, say
        self.release, self.log = root.name, root / "build.log"
        self.objects = root / "usr/src" / f"linux-headers-{self.release}"

    def run(self):
        if missing := [tool for tool in TOOLS if not shutil.which(tool)]:
            raise Trouble(f"the kernel's build needs {', '.join(missing)}; apt-get install {' '.join(missing)}")
        self.objects.mkdir(parents=True, exist_ok=True)
        self.log.write_text("")
        # Debian's kernel reads it at each build, those of modules too.
        (self.objects / ".kernelvariables").write_text("CC = gcc-12\n")
        self.configure()
        self.say(f"building Linux {self.release}, which takes some minutes")
        self.make("bzImage", "modules")
        self.make("modules_install", f"INSTALL_MOD_PATH={self.root}", "DEPMOD=true")
        (self.root / "boot").mkdir(exist_ok=True)
        shutil.copyfile(self.objects / "arch/x86/boot/bzImage", self.root / "boot" / f"vmlinuz-{self.release}")
        shutil.copyfile(FRAGMENT, self.root / FRAGMENT.name)

    def configure(self):
        config = self.objects / ".config"
        self.make("tinyconfig")
        config.write_text(config.read_text() + FRAGMENT.read_text())
        self.make("olddefconfig")
        have = settings(config)
        if lost := [name for name, value in settings(FRAGMENT).items() if have.get(name, "n") != value]:
            raise Trouble(f"Linux {self.release} does not take {', '.join(lost)} of {FRAGMENT.name}: "
                          "something that it depends on is missing there")

    def make(self, *targets):
        command = ["setpriv", "--pdeathsig", "TERM", "nice", "make", "-C", self.tree, f"O={self.objects}", f"-j{os.cpu_count() or 1}", *targets]
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
