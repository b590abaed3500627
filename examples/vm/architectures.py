# SPDX-License-Identifier: MIT OR GPL-2.0
"""What differs from one architecture to the next: compilers, the kernel's image, the emulated machine and its two lines to the host."""

from dataclasses import dataclass
from pathlib import Path

# A port without a terminal's habits; the guest may be there before it is. A port on stdio closes when standard input ends.
PORT = ("-chardev", "file,id=tell,path=/dev/stdout", "-device", "virtserialport,chardev=tell")


@dataclass(frozen=True)
class Architecture:
    debian: str             # its name in Debian's packages
    kernel: str             # and in the kernel's build
    tools: str              # what the names of its compiler and binutils begin with
    image: str              # of the kernel, in its build
    qemu: tuple[str, ...]   # {log} is the file for the kernel's log; the guest tells on standard output
    console: str            # options of the kernel's command line
    tell: str = "/dev/vport0p1"  # the guest's side of standard output
    backports: tuple[str, ...] = ()  # packages of Debian 12's backports with a newer qemu, where its own will not do

    @property
    def is_here(self) -> bool:
        return not self.tools

    @property
    def make(self) -> list[str]:
        """Arguments for a kernel's build."""
        return [] if self.is_here else [f"ARCH={self.kernel}", f"CROSS_COMPILE={self.tools}"]

    def command(self, log: Path) -> list[str]:
        return [word.format(log=log) for word in self.qemu]


AMD64 = Architecture(
    "amd64", "x86", "", "arch/x86/boot/bzImage",
    ("qemu-system-x86_64", "-cpu", "max", "-serial", "file:{log}", "-serial", "stdio"),
    "console=ttyS0 no_timer_check", "/dev/ttyS1")

# By the names that examples/run --kernel has for them.
FOREIGN = {
    "s390x": Architecture(
        "s390x", "s390", "s390x-linux-gnu-", "arch/s390/boot/bzImage",
        ("qemu-system-s390x", "-M", "s390-ccw-virtio", "-cpu", "max", "-chardev", "file,id=log,path={log}",
         "-device", "sclpconsole,chardev=log", "-device", "virtio-serial-ccw", *PORT),
        "console=ttysclp0",
        # qemu 7.2 computes LARL wrongly beyond 2 GB, where a module's per-CPU variables are. Where MVC writes over code that
        # was run, it knows of the first byte only: a module's code is then that of one that lay there before.
        backports=("qemu-system-s390x", "qemu-system-data")),
    "ppc64le": Architecture(
        "ppc64el", "powerpc", "powerpc64le-linux-gnu-", "vmlinux",
        # qemu cannot emulate what mitigates speculation, and says so at each start.
        ("qemu-system-ppc64", "-M", "pseries,cap-cfpc=broken,cap-sbbc=broken,cap-ibs=broken", "-cpu", "power9",
         "-serial", "file:{log}", "-device", "virtio-serial-pci", *PORT),
        "console=hvc0"),
    "arm64": Architecture(
        "arm64", "arm64", "aarch64-linux-gnu-", "arch/arm64/boot/Image",
        ("qemu-system-aarch64", "-M", "virt", "-cpu", "max", "-serial", "file:{log}", "-device", "virtio-serial-pci", *PORT),
        "console=ttyAMA0"),
}


def of(series: str) -> Architecture:
    return FOREIGN.get(series, AMD64)
