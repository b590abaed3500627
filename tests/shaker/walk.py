# SPDX-License-Identifier: MIT OR GPL-2.0
"""Random walks, the text of a walk for the guest, and replay files."""

import random
from dataclasses import dataclass
from pathlib import Path

import kernels
from family import LATE, TARGET, Patch
from oracle import GATE, Kernel


def choose(rng: random.Random, kernel: Kernel) -> str:
    """A step that is likely to do something, and now and then one that cannot."""
    patches = list(kernel.patches)
    live = [entry.name for entry in kernel.live]
    idle = [name for name in patches if name not in kernel.modules]
    welcome = [name for name in idle if not kernel.incompatible(kernel.patches[name])]
    dead = [name for name in patches if name in kernel.modules and name not in live]
    weighted: list[tuple[float, list[str]]] = [
        (1, [f"load {name}" for name in patches]),
        (.5, [f"unload {name}" for name in patches]),
        (.5, [f"write {name} {value}" for name in patches for value in "01"]),
        (4, [f"{'unload' if name in kernel.modules else 'load'} {name}" for name in (TARGET, LATE)]),
        (4, [f"unload {name}" for name in dead]),
    ]
    if kernel.moving:
        there = f"write {kernel.moving.name} {int(not kernel.moving.enabled)}"
        weighted += [(5, [there]), (3, [f"unload {GATE}"]), (1, [f"load {name}" for name in idle])]
    else:
        weighted += [
            (12 / (1 + len(live) / 2), [f"load {name}" for name in welcome]),
            (2, [f"load {name} fail={thing}" for name in welcome for thing in sorted(kernel.patches[name].callbacks)]),
            (8, [f"load {name}" for name in welcome if live and kernel.patches[name].policy == "refuse"
                 and not kernel.unknown(kernel.patches[name])]),
            (1.5 * len(live), [f"write {name} 0" for name in live]),
            (3, [f"{'unload' if GATE in kernel.modules else 'load'} {GATE}"]),
        ]
    weighted = [(weight, steps) for weight, steps in weighted if steps]
    return rng.choice(rng.choices([steps for _, steps in weighted], [weight for weight, _ in weighted])[0])


def tidy(kernel: Kernel) -> str | None:
    """The next step on the way to a machine as it was at first."""
    if GATE in kernel.modules:
        return f"unload {GATE}"
    if kernel.live:
        return f"write {kernel.live[-1].name} 0"
    left = sorted(kernel.modules)
    return f"unload {left[0]}" if left else None


@dataclass
class Walk:
    seed: int
    patches: list[Patch]
    steps: list[str]
    sights: list[list[str]]

    def text(self, seconds: int, complaint: str) -> str:
        """What the walker in the guest reads: each step and what it must then see."""
        lines = [f"patience {seconds}", f"complaint {complaint}"]
        for number, (step, sight) in enumerate(zip(self.steps, self.sights)):
            lines += [f"step {number} {step}", *sight, "."]
        return "\n".join(lines) + "\n"


def unpatched(patches: list[Patch], on: kernels.Kernel) -> Kernel:
    """Where a walk begins. Since Linux 6.3 there is clear_relocate_add(), and x86 alone needs it."""
    return Kernel({patch.name: patch for patch in patches}, once=on.version < (6, 3), zeros=on.architecture.kernel == "x86")


def trips(patches: list[Patch], steps: list[str], on: kernels.Kernel) -> bool:
    """Whether steps that are left out brought about what the kernel itself gets wrong."""
    kernel = unpatched(patches, on)
    return any(kernel.trips(step) or kernel.step(step) < 0 for step in steps)


def follow(seed: int, patches: list[Patch], steps: list[str], on: kernels.Kernel) -> Walk:
    """Given steps, and then back to the beginning."""
    kernel, sights, taken = unpatched(patches, on), [], []
    waiting = list(steps)
    while step := waiting.pop(0) if waiting else tidy(kernel):
        sights.append(kernel.sight(kernel.step(step)))
        taken.append(step)
    return Walk(seed, patches, taken, sights)


def wander(seed: int, patches: list[Patch], count: int, on: kernels.Kernel) -> Walk:
    rng, kernel = random.Random(f"walk {seed}"), unpatched(patches, on)
    steps = []
    while len(steps) < count:
        step = choose(rng, kernel)
        if not kernel.trips(step):
            steps.append(step)
            kernel.step(step)
    return follow(seed, patches, steps, on)


def save(path: Path, seed: int, kernel: str, patches: int, steps: list[str], said: list[str]):
    head = [f"# tests/shake --kernel {kernel} --replay {path.name}", *(f"# {line}" for line in said),
            f"seed {seed} of {patches} patches"]
    path.write_text("\n".join([*head, *steps]) + "\n")


def read(path: Path) -> tuple[int, int, list[str]]:
    """Seed, size of the family, steps."""
    seed, steps = None, []
    for number, line in enumerate(path.read_text().split("\n"), 1):
        words = line.split()
        if not words or line.startswith("#"):
            continue
        if words[0] == "seed" and len(words) == 5 and words[1].isdecimal() and words[3].isdecimal():
            seed, size = int(words[1]), int(words[3])
        elif words[0] in ("load", "unload", "write") and len(words) in (2, 3):
            steps.append(line.strip())
        else:
            raise ValueError(f"{path}:{number}: neither 'seed N of M patches' nor a step: {line}")
    if seed is None:
        raise ValueError(f"{path}: it names no seed")
    return seed, size, steps
