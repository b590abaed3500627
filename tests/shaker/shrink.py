# SPDX-License-Identifier: MIT OR GPL-2.0
"""Delta debugging: the shortest sequence of steps, within reason, that still fails."""

import time


def shrink(steps: list[str], fails, seconds: float, say=lambda steps: None) -> list[str]:
    """Leave out ever smaller runs of steps for as long as `fails(steps)`; each question is a fresh boot."""
    until, size = time.monotonic() + seconds, max(1, len(steps) // 2)
    while True:
        at, less = 0, False
        while at < len(steps):
            if time.monotonic() > until:
                return steps
            shorter = steps[:at] + steps[at + size:]
            if shorter and fails(shorter):
                steps, less = shorter, True
                say(steps)
            else:
                at += size
        if size == 1 and not less:
            return steps
        size = max(1, min(size // 2, len(steps) // 2))
