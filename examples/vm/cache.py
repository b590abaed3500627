# SPDX-License-Identifier: MIT OR GPL-2.0
"""Where all that is downloaded and built is kept, and what goes wrong on the way."""

import fcntl
import os
from contextlib import contextmanager
from pathlib import Path


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
