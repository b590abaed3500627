# SPDX-License-Identifier: MIT OR GPL-2.0
"""How each command here ends: one exit status for each way, and nothing left behind."""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from build import Failed
from kernels import Trouble, cache_root, locked


def ended(screen, work, clean) -> int:
    """The exit status of work(): its own; 2 if something is missing here, 1 if a build failed, 130 if interrupted."""
    # Leave by the same door as after Ctrl-C, so that qemu and the scratch files go too.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        return work()
    except Trouble as trouble:
        screen.error(str(trouble))
        return 2
    except Failed as failed:
        screen.error(str(failed), failed.lines)
        return 1
    except (OSError, subprocess.SubprocessError) as trouble:
        screen.error(f"{trouble}; is there room in {cache_root()}, and may it be written? KLP_CACHE names another folder")
        return 2
    except KeyboardInterrupt:
        screen.error("interrupted")
        return 130
    finally:
        clean()
        finish_output()


def finish_output():
    """What cannot be written by now is no reason for a traceback at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def scratch_folder(name: str) -> tuple[Path, int]:
    """A folder in the cache, locked while this process lives; those of processes that were killed are removed."""
    home = cache_root() / "scratch"
    home.mkdir(parents=True, exist_ok=True)
    with locked(cache_root() / "scratch.lock"):
        for old in home.iterdir():
            handle = os.open(old, os.O_RDONLY)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(old, ignore_errors=True)
            except BlockingIOError:
                pass  # at work
            finally:
                os.close(handle)
        folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=home))
        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    return folder, handle


def in_scratch(screen, name: str, keep: bool, work) -> int:
    """The exit status of work(folder), with a folder that goes away unless it is to be kept."""
    scratch = None

    def whole() -> int:
        nonlocal scratch
        scratch = Path(tempfile.mkdtemp(prefix=f"klp-{name}-")) if keep else scratch_folder(name)[0]
        return work(scratch)

    def clean():
        if scratch and keep:
            screen.line(f"logs kept in {scratch}")
        elif scratch:
            shutil.rmtree(scratch, ignore_errors=True)

    return ended(screen, whole, clean)
