# SPDX-License-Identifier: MIT OR GPL-2.0
"""Debian kernels as unpacked packages in a cache: nothing is installed, nothing needs root."""

import fcntl
import os
import re
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

META = {"6.1": "linux-image-amd64", "6.12": "linux-image-6.12-amd64"}
ASKED = ("debug", "5.10", "7.2")  # kernels that take long to come by: only by name, never part of "all"
SERIES = (*META, *ASKED)


class Trouble(Exception):
    """The machine, not the patches: one sentence, and what to do about it."""


def cache_root() -> Path:
    try:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:
        base = "/nonexistent"  # no home: KLP_CACHE names a folder, or nothing can be kept
    return Path(os.environ.get("KLP_CACHE") or Path(base) / "klp").absolute()


@contextmanager
def locked(path: Path):
    """Two runs may share the cache; they take turns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@dataclass(frozen=True)
class Kernel:
    series: str
    release: str
    root: Path

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

    def make(self, arguments: list, shared: Path) -> list:
        """The command to build modules in the folder `shared`."""
        if not self.system:
            return ["make", "-C", self.headers, *arguments]
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
        if "CONFIG_LIVEPATCH=y" not in (self.headers / ".config").read_text().split("\n"):
            raise Trouble(f"Linux {self.release} was built without CONFIG_LIVEPATCH; choose another with --kernel")


class Apt:
    """apt with lists of its own, so that an ordinary user can bring them up to date."""

    def __init__(self, home: Path, say):
        self.home, self.say, self.trouble = home, say, ""
        # What an interrupted run left.
        for folder in (".", "kernels", "sources", "sources/*"):
            for stale in home.parent.glob(f"{folder}/.new-*"):
                shutil.rmtree(stale, ignore_errors=True)
        for folder in ("lists/partial", "cache/archives/partial"):
            (home / folder).mkdir(parents=True, exist_ok=True)
        self.options = ["-q", "-o", f"Dir::State::Lists={home}/lists", "-o", f"Dir::Cache={home}/cache",
                        "-o", "APT::Sandbox::User=" + ("root" if os.geteuid() == 0 else "")]
        self.options += self.security_archive()
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


def kernel(series: str, update=False, say=lambda text: None) -> Kernel:
    """The kernel of a series, from the cache if it is there."""
    if series not in SERIES:
        raise Trouble(f"no kernel series {series}: choose {' or '.join(SERIES)}")
    cache = cache_root()
    link = cache / "kernels" / series
    with locked(cache / (f"{series}.lock" if series in ASKED else "lock")):
        if series in ASKED:
            import debug, release  # they need this module
            root = debug.kernel(link, update, say) if series == "debug" else release.kernel(link, update, say)
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
            apt = Apt(cache / "apt", say)
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


def busybox(say=lambda text: None) -> Path:
    """A static busybox, in the cache too: to install one could replace the machine's own."""
    cache = cache_root()
    where = cache / "busybox"
    with locked(cache / "lock"):
        if not where.exists():
            Apt(cache / "apt", say).fetch(["busybox-static"], where)
    return where / "bin/busybox"
