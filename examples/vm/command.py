# SPDX-License-Identifier: MIT OR GPL-2.0
"""How each command here ends: one exit status for each way, and nothing left behind."""

import shutil
import signal
import tempfile
from pathlib import Path

from build import Failed
from kernels import Trouble


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
    except KeyboardInterrupt:
        screen.error("interrupted")
        return 130
    finally:
        clean()


def in_scratch(screen, name: str, keep: bool, work) -> int:
    """The exit status of work(folder), with a folder that goes away unless it is to be kept."""
    scratch = Path(tempfile.mkdtemp(prefix=f"klp-{name}-"))

    def clean():
        if keep:
            screen.line(f"logs kept in {scratch}")
        else:
            shutil.rmtree(scratch, ignore_errors=True)

    return ended(screen, lambda: work(scratch), clean)
