# SPDX-License-Identifier: MIT OR GPL-2.0
"""Debian kernels as unpacked packages in a cache: nothing is installed, nothing needs root."""

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import architectures
from apt import Apt, archive
from cache import Trouble, cache_root, locked

META = {"6.1": "linux-image-amd64", "6.12": "linux-image-6.12-amd64"}
ASKED = ("debug", "5.10", "7.2", *architectures.FOREIGN)  # kernels that take long to come by: only by name, never part of "all"
SERIES = (*META, *ASKED)
SUITES = {"5.10": "bullseye", "7.2": "sid"}  # releases of Debian that have what Debian 12 has not


@dataclass(frozen=True)
class Kernel:
    series: str
    release: str
    root: Path

    @property
    def architecture(self) -> architectures.Architecture:
        return architectures.of(self.series)

    @property
    def version(self) -> tuple[int, ...]:
        return tuple(map(int, re.findall(r"\d+", self.release)[:2]))

    @property
    def system(self) -> Path | None:
        """The Debian system whose compiler builds for it; None when it is this machine's."""
        found = self.root / "system"
        return found if found.exists() else None

    @property
    def headers(self) -> Path:
        return (self.system or self.root) / "usr/src" / f"linux-headers-{self.release}"

    @property
    def configuration(self) -> list:
        """Arguments for a compiler of this machine: what conditions of descriptors ask for, as klp.mk has it."""
        generated = self.headers / "include/generated"
        return ["-DKLP_CONFIGURED", "-include", generated / "autoconf.h", "-include", generated / "uapi/linux/version.h"]

    def lacks(self, options: list[str]) -> list[str]:
        configured = (self.headers / ".config").read_text().split("\n")
        return [option for option in options if f"{option}=y" not in configured]

    def make(self, arguments: list, shared: Path) -> list:
        """The command to build modules in the folder `shared`."""
        if not self.system:
            return ["make", "-C", self.headers, *self.architecture.make, *arguments]
        import release  # it needs this module
        return release.inside(self.system, ["make", "-C", f"/usr/src/{self.headers.name}", *arguments], shared)

    @property
    def image(self) -> Path:
        return self.root / "boot" / f"vmlinuz-{self.release}"

    @property
    def modules(self) -> Path:
        return self.root / "lib/modules" / self.release

    def check(self):
        for path, package in ((self.image, "image"), (self.modules, "image"),
                              (self.headers / "include/generated/autoconf.h", "headers")):
            if not path.exists():
                raise Trouble(f"linux-{package}-{self.release} in {self.root} is incomplete; "
                              "fetch it again with --update")
        if self.lacks(["CONFIG_LIVEPATCH"]):
            raise Trouble(f"Linux {self.release} was built without CONFIG_LIVEPATCH; choose another with --kernel")


def kernel(series: str, update=False, say=lambda text: None) -> Kernel:
    """The kernel of a series, from the cache if it is there."""
    if series not in SERIES:
        raise Trouble(f"no kernel series {series}: choose {' or '.join(SERIES)}")
    cache = cache_root()
    link = cache / "kernels" / series
    with locked(cache / (f"{series}.lock" if series in ASKED else "lock")):
        if series in ASKED:
            import release, small  # they need this module
            root = (small if series in small.BASES else release).kernel(link, update, say)
        elif link.exists() and not update:
            root = link.resolve()
        else:
            apt = Apt(cache / "apt", say)
            if update and apt.trouble:
                raise Trouble(f"cannot look for newer kernels{apt.trouble}; check the network, or leave out --update")
            root = newest(series, apt, cache, say)
            point(link, root)
    found = Kernel(series, root.name, root)
    found.check()
    return found


def point(link: Path, root: Path):
    fresh = link.with_name(f".{link.name}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(root.name)
    fresh.rename(link)


def newest(series: str, apt: Apt, cache: Path, say) -> Path:
    image = next((name for name in apt.depends(META[series]) if name.startswith("linux-image-")), None)
    if not image:
        raise apt.missing(META[series], "it comes with Debian 12 and its bookworm-security source: put that into "
                          "apt's sources, check the network, or choose another kernel with --kernel")
    release = image.removeprefix("linux-image-")
    where = cache / "kernels" / release
    if not where.exists():
        headers = f"linux-headers-{release}"
        rest = [name for name in apt.depends(headers) if name.endswith("-common") or "linux-kbuild" in name]
        if len(rest) != 2:
            raise apt.missing(headers, f"it must go with {image}: try again when Debian has it, "
                              "or choose another kernel with --kernel")
        say(f"downloading Linux {release} and its headers")
        where.parent.mkdir(exist_ok=True)
        apt.fetch([image, headers, *rest], where)
    return where


def source(series: str, only: str = "", update=False, say=lambda text: None) -> Path:
    """The top of Debian's kernel source of a series in the cache; with `only`, that folder is there and maybe no more."""
    cache, name = cache_root(), f"linux-source-{series}"
    package = cache / "sources" / name
    everything = package / "all"
    where = everything if everything.exists() else package / (only.replace("/", ".") or "all")
    with locked(cache / "lock"):
        if update or not package.exists():
            package.parent.mkdir(exist_ok=True)
            apt = Apt(cache / "apt", say, suite=SUITES.get(series, ""))
            say(f"downloading {name}")
            apt.fetch([name], package)
        if not where.exists():
            say(f"unpacking {only or 'all'} of {name}")
            with tempfile.TemporaryDirectory(dir=package, prefix=".new-") as scratch:
                done = subprocess.run(["tar", "-C", scratch, "-xf", package / "usr/src" / f"{name}.tar.xz",
                                       f"{name}/{only}".rstrip("/")], capture_output=True, text=True)
                if done.returncode:
                    raise Trouble(f"cannot unpack {only or name}: {(done.stderr.strip() or 'tar failed').splitlines()[0]}; "
                                  f"remove {package} and run again")
                (Path(scratch) / name).rename(where)
    return where


def busybox(say=lambda text: None, architecture=architectures.AMD64) -> Path:
    """A static busybox, in the cache too: to install one could replace the machine's own."""
    return unpacked("busybox", ["busybox-static"], say, architecture) / "bin/busybox"


def qemu(architecture: architectures.Architecture, log: Path) -> list:
    """The command that emulates a machine; its log goes to that file."""
    command = architecture.command(log)
    if not architecture.backports:
        return command
    root = unpacked(command[0], architecture.backports, suite="bookworm-backports")
    return [root / "usr/bin" / command[0], "-L", root / "usr/share/qemu", *command[1:]]


def unpacked(name: str, packages, say=lambda text: None, architecture=architectures.AMD64, suite="") -> Path:
    """The folder in the cache with packages that are not to be installed."""
    cache, foreign = cache_root(), "" if architecture.is_here else architecture.debian
    where = cache / "-".join(filter(None, (name, foreign)))
    with locked(cache / "lock"):
        if not where.exists():
            Apt(cache / "apt", say, architecture=foreign, suite=suite).fetch(list(packages), where)
    return where
