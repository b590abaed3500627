# SPDX-License-Identifier: MIT OR GPL-2.0
"""The commands that the kernel's scripts call, from Debian packages unpacked in the cache, as files for the guest."""

import re
import subprocess
from pathlib import Path

from kernels import Apt, Trouble, cache_root, locked

PACKAGES = ("bash", "coreutils", "diffutils", "grep", "kmod", "libc-bin", "mawk", "procps", "sed", "util-linux",
            "libacl1", "libc6", "libpcre2-8-0", "liblzma5", "libselinux1", "libssl3", "libtinfo6", "libzstd1")
COMMANDS = ("bash", "cat", "date", "diff", "dirname", "dmesg", "getconf", "grep", "id", "mkdir", "rm", "sed", "seq",
            "sleep", "stat", "sysctl", "tr", "uname")
OTHER_NAMES = {"awk": "mawk", "insmod": "kmod", "modinfo": "kmod", "rmmod": "kmod"}
FOLDERS = ("bin", "sbin", "usr/bin", "usr/sbin", "lib64", "lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu")


def unpacked(say) -> Path:
    cache = cache_root()
    where = cache / "userland"
    with locked(cache / "lock"):
        if not where.exists():
            Apt(cache / "apt", say).fetch(list(PACKAGES), where)
    return where


def needed(path: Path) -> list[tuple[str, str]]:
    """The libraries of a program or library, and the loader that it names, one a pair."""
    said = subprocess.run(["readelf", "--dynamic", "--program-headers", "--wide", path], text=True,
                          capture_output=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.*)\]|program interpreter: /\S*/(\S+)\]", said)


def files(say) -> dict[str, tuple[bytes, int]]:
    root, found = unpacked(say), {}
    waiting = [(f"bin/{name}", OTHER_NAMES.get(name, name)) for name in (*COMMANDS, *OTHER_NAMES)]
    while waiting:
        target, name = waiting.pop()
        if target in found:
            continue
        path = next((root / folder / name for folder in FOLDERS if (root / folder / name).exists()), None)
        if not path:
            raise Trouble(f"no {name} in {root}; remove that folder and run again")
        found[target] = (path.read_bytes(), 0o755)
        for library, loader in needed(path):
            waiting.append((f"lib64/{loader}", loader) if loader else (f"lib/x86_64-linux-gnu/{library}", library))
    return found
