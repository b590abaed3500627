# SPDX-License-Identifier: MIT OR GPL-2.0
"""Debian's packages, downloaded and unpacked: nothing is installed, nothing needs root."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from cache import Trouble


class Apt:
    """apt with lists of its own, so that an ordinary user can bring them up to date. With an architecture or a release of
    Debian, lists of that alone: what apt and dpkg know of this machine stays as it is."""

    def __init__(self, home: Path, say, architecture="", suite=""):
        home = home.with_name("-".join(filter(None, (home.name, architecture, suite))))
        self.home, self.say, self.trouble = home, say, ""
        # What an interrupted run left.
        for folder in (".", "kernels", "sources", "sources/*"):
            for stale in home.parent.glob(f"{folder}/.new-*"):
                shutil.rmtree(stale, ignore_errors=True)
        for folder in ("lists/partial", "cache/archives/partial"):
            (home / folder).mkdir(parents=True, exist_ok=True)
        self.options = ["-q", "-o", f"Dir::State::Lists={home}/lists", "-o", f"Dir::Cache={home}/cache",
                        "-o", "APT::Sandbox::User=" + ("root" if os.geteuid() == 0 else "")]
        self.options += self.one_source(architecture, suite) if architecture or suite else self.security_archive()
        say("reading Debian's package lists")
        # A foreign source that fails does no harm by itself: whoever misses a package tells.
        done = self.run("apt-get", "update").stdout
        if failed := re.search(r"^[EW]: (Failed .*)", done, re.MULTILINE):
            self.trouble = f" ({' '.join(failed.group(1).split())})"

    def security_archive(self) -> list[str]:
        """Debian 12 keeps Linux 6.12 there. A system without that source reads it here, and only here."""
        parts, text = sources()
        if "-security" in text or not archive():
            return []
        own = self.home / "sources"
        own.mkdir(exist_ok=True)
        for part in parts:
            shutil.copy(part, own)
        (own / "security.list").write_text(f"deb {archive()}-security bookworm-security main\n")
        return ["-o", f"Dir::Etc::SourceParts={own}"]

    def one_source(self, architecture: str, suite: str) -> list[str]:
        own = self.home / "sources.list"
        own.write_text(f"deb {archive() or 'http://deb.debian.org/debian'} {suite or 'bookworm'} main\n")
        options = ["-o", f"Dir::Etc::SourceList={own}", "-o", "Dir::Etc::SourceParts=/dev/null"]
        if architecture:
            options += ["-o", f"APT::Architecture={architecture}", "-o", f"APT::Architectures={architecture}"]
        return options

    def missing(self, package: str, advice: str) -> Trouble:
        return Trouble(f"apt finds no package {package}{self.trouble}; {advice}")

    def run(self, tool, *args, cwd=None):
        return subprocess.run([tool, *self.options, *args], cwd=cwd, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "LC_ALL": "C"})

    def depends(self, package: str) -> list[str]:
        found = self.run("apt-cache", "depends", "--important", package).stdout
        return re.findall(r"^ [ |]Depends: (\S+)", found, re.MULTILINE)

    def fetch(self, packages: list[str], where: Path):
        """Download and unpack into `where`, which appears only when complete."""
        with tempfile.TemporaryDirectory(dir=where.parent, prefix=".new-") as scratch:
            done = self.run("apt-get", "download", *packages, cwd=scratch)
            if done.returncode:
                why = re.findall(r"^[EW]: (.*)", done.stdout, re.MULTILINE)
                raise Trouble(f"cannot download {', '.join(packages)}: {why[0] if why else 'apt-get failed'}; "
                              "check the network and apt's sources, then run again")
            root = Path(scratch) / "root"
            for deb in sorted(Path(scratch).glob("*.deb")):
                self.say(f"unpacking {deb.name.split('_')[0]}")
                subprocess.run(["dpkg-deb", "-x", deb, root], check=True)
            relocate(root, where)
            shutil.rmtree(where, ignore_errors=True)
            root.rename(where)


def sources() -> tuple[list[Path], str]:
    """Apt's own lists of sources; their text."""
    etc = Path("/etc/apt")
    parts = [*etc.glob("sources.list.d/*.list"), *etc.glob("sources.list.d/*.sources")]
    return parts, "\n".join(part.read_text() for part in [etc / "sources.list", *parts] if part.exists())


def archive() -> str:
    """The copy of Debian's archive that this machine uses."""
    found = re.search(r"\b(https?://\S+/debian)/?\s", sources()[1])
    return found[1] if found else ""


def relocate(root: Path, where: Path):
    """The headers' Makefile includes the common one by absolute path."""
    for makefile in root.glob("usr/src/linux-headers-*/Makefile"):
        text = makefile.read_text()
        if text.startswith("include /usr/src/"):
            makefile.write_text(text.replace("include /usr/src/", f"include {where}/usr/src/"))
