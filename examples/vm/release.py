# SPDX-License-Identifier: MIT OR GPL-2.0
"""Kernels of other Debian releases, with their own compilers: debootstrap'ed folders in which modules are built."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import kernels

# Newer kernels' objtool reads /proc. Mounts are this process's own and go with it: nothing removes more than a folder.
ENTER = """mount -t proc proc "$0/proc" || exit
[ -z "$1" ] || { mkdir -p "$0$1" && mount --bind "$1" "$0$1" || exit; }
root=$0; shift; exec chroot "$root" "$@" """


def inside(root: Path, command: list, shared: Path | str = "") -> list:
    """`command` as it is run in the system in `root`; the folder `shared` is there under the same name."""
    return ["unshare", "--mount", "sh", "-c", ENTER, root, shared, *command]


def kernel(link: Path, update: bool, say) -> Path:
    """The kernel's folder: its packages unpacked, and in `system` the release with headers and compiler."""
    series = link.name
    if os.geteuid():
        raise kernels.Trouble(f"modules for Linux {series} are built in a Debian system of its own, which takes root: "
                              "run this as root, or choose another with --kernel")
    if link.exists() and not update:
        return link.resolve()
    new = link.with_name(f".making-{series}")
    shutil.rmtree(new, ignore_errors=True)
    system = System(kernels.SUITES[series], new / "system", say)
    system.install()
    root = link.with_name(unpack(series, system, new, say))
    shutil.rmtree(root, ignore_errors=True)
    new.rename(root)
    kernels.point(link, root)
    return root


def unpack(series: str, system: "System", new: Path, say) -> str:
    """The image and the modules of the kernel that the system has headers for; its release."""
    release = next((system.root / "usr/src").glob("linux-headers-*-amd64")).name.removeprefix("linux-headers-")
    if not release.startswith(f"{series}."):
        raise kernels.Trouble(f"Debian's {kernels.SUITES[series]} has Linux {release} now, not {series}: "
                              "choose another with --kernel")
    image = f"linux-image-{release}"
    needs = re.findall(r"Depends: (\S+)", system.run("apt-cache", "depends", "--important", image))
    parts = [name for name in needs if name in (f"linux-binary-{release}", f"linux-modules-{release}")]
    system.run("sh", "-c", 'cd /tmp && apt-get -q download "$@"', "sh", *(parts or [image]))
    for deb in sorted((system.root / "tmp").glob("*.deb")):
        say(f"unpacking {deb.name.split('_')[0]}")
        subprocess.run(["dpkg-deb", "-x", deb, new], check=True)
        deb.unlink()
    # Newer packages have all of it in usr/lib.
    if not (new / "lib").exists():
        (new / "lib").symlink_to("usr/lib")
    if not (new / "boot").exists():
        (new / "boot").mkdir()
        (new / "boot" / f"vmlinuz-{release}").symlink_to(f"../lib/modules/{release}/vmlinuz")
    return release


class System:
    def __init__(self, suite: str, root: Path, say):
        self.suite, self.root, self.say = suite, root, say

    def install(self):
        self.root.mkdir(parents=True)
        archive = kernels.archive()
        if not archive:
            raise kernels.Trouble("apt's lists of sources name no copy of Debian's archive to take a release from")
        self.say(f"setting up Debian's {self.suite}, which takes some minutes")
        # debootstrap mounts, too.
        self.check(["unshare", "--mount", "debootstrap", "--variant=minbase", "--include=make,kmod",
                    self.suite, self.root, archive], f"debootstrap of {self.suite}")
        if self.suite != "sid":
            (self.root / "etc/apt/sources.list.d/security.list").write_text(
                f"deb {archive}-security {self.suite}-security main\n")
        # A copy of the archive may stand still, and an old release does.
        (self.root / "etc/apt/apt.conf.d/10klp").write_text(
            'Acquire::Check-Valid-Until "false";\nAPT::Install-Recommends "false";\nAPT::Sandbox::User "root";\n')
        self.run("apt-get", "-q", "update")
        self.run("apt-get", "-q", "-y", "install", "linux-headers-amd64")
        variables = next(self.root.glob("usr/src/linux-headers-*/.kernelvariables")).read_text()
        self.run("apt-get", "-q", "-y", "install", "g++-" + re.search(r"\bgcc-(\d+)", variables)[1])
        self.run("apt-get", "clean")

    def run(self, *command) -> str:
        return self.check(inside(self.root, list(command)), f"{' '.join(command)} in Debian's {self.suite}")

    @staticmethod
    def check(command: list, what: str) -> str:
        done = subprocess.run(command, text=True, errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT,
                              env={**os.environ, "LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"})
        if done.returncode:
            lines = done.stdout.strip().split("\n")
            why = next((line for line in lines if line.startswith("E:")), lines[-1])
            raise kernels.Trouble(f"{what} failed: {why}; check the network and apt's sources, then run again")
        return done.stdout
