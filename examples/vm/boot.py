# SPDX-License-Identifier: MIT OR GPL-2.0
"""Boot a kernel under qemu with an initramfs made here; yield what the guest says."""

import gzip
import lzma
import os
import re
import selectors
import shutil
import signal
import subprocess
import time
from pathlib import Path

import kernels
from architectures import Architecture
from kernels import Kernel, Trouble

SILENCE = 120  # seconds without a word from the guest before it is given up
HERE = Path(__file__).resolve().parent


def cpio(files: dict[str, tuple[bytes, int]]) -> bytes:
    """A newc archive; folders come before what is in them."""
    folders = sorted({str(parent) for name in files for parent in Path(name).parents if str(parent) != "."})
    entries = [(name, 0o040755, b"") for name in folders]
    entries += [(name, 0o100000 | mode, data) for name, (data, mode) in files.items()]
    out = bytearray()
    for inode, (name, mode, data) in enumerate([*entries, ("TRAILER!!!", 0, b"")], 1):
        head = [inode, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, 0]
        out += b"070701" + b"".join(b"%08X" % value for value in head) + name.encode() + b"\0"
        out += b"\0" * (-len(out) % 4) + data
        out += b"\0" * (-len(out) % 4)
    return bytes(out)


def modinfo(data: bytes, key: str) -> str:
    found = re.search(rb"(?:\A|\0)" + key.encode() + rb"=([^\0]*)\0", data)
    return found.group(1).decode() if found else ""


def depends(data: bytes) -> list[str]:
    return [name.replace("-", "_") for name in modinfo(data, "depends").split(",") if name]


def unpacked(path: Path) -> bytes:
    """Kernels are configured to pack their modules in one of these ways, or not at all."""
    if path.suffix == ".xz":
        return lzma.decompress(path.read_bytes())
    if path.suffix == ".gz":
        return gzip.decompress(path.read_bytes())
    if path.suffix == ".zst":
        if not shutil.which("zstd"):
            raise Trouble(f"zstd is missing, which unpacks {path.name}; apt-get install zstd")
        done = subprocess.run(["zstd", "-dc", path], capture_output=True)
        if done.returncode:
            raise Trouble(f"zstd cannot unpack {path}")
        return done.stdout
    return path.read_bytes()


class Targets:
    """Modules of the kernel package, unpacked, with the modules they need."""

    def __init__(self, kernel: Kernel):
        self.kernel = kernel
        self.paths = {path.name.split(".ko")[0].replace("-", "_"): path for path in kernel.modules.rglob("*.ko*")}
        self.data: dict[str, bytes] = {}

    def chain(self, name: str) -> list[str]:
        """`name` and everything it needs, in the order to load."""
        name = name.replace("-", "_")
        if name not in self.paths:
            raise Trouble(f"Linux {self.kernel.release} has no module {name}; is it built in, or misspelt?")
        if name not in self.data:
            self.data[name] = unpacked(self.paths[name])
        # A wish such as "pre: crc32c" names an algorithm, which a module of the form crc32c_generic offers.
        wishes = re.findall(r"\w+", modinfo(self.data[name], "softdep").partition("post:")[0].replace("pre:", ""))
        wishes = [found for wish in wishes for found in (wish, f"{wish}_generic") if found in self.paths]
        order = [module for need in [*wishes, *depends(self.data[name])] for module in self.chain(need)]
        return list(dict.fromkeys([*order, name]))


def readelf(architecture: Architecture, say) -> dict[str, tuple[bytes, int]]:
    """That of binutils; another architecture's comes from its packages, with the libraries that it names."""
    if architecture.is_here:
        return program("readelf")
    triplet = architecture.tools.rstrip("-")
    root = kernels.unpacked("readelf", [f"binutils-{triplet}", "libbinutils", "libctf-nobfd0", "zlib1g", "libzstd1", "libc6"],
                            say, architecture)
    files, open_ = {}, [("bin/readelf", f"{triplet}-readelf")]
    while open_:
        place, name = open_.pop()
        path = next(path for path in root.rglob(name) if path.exists())
        files[place or str(path.relative_to(root))] = (path.read_bytes(), 0o755)
        said = subprocess.run(["readelf", "-ldW", path], text=True, capture_output=True, check=True).stdout
        needs = [("", need) for need in re.findall(r"Shared library: \[(.*)\]", said)]
        needs += [(loader.lstrip("/"), Path(loader).name) for loader in re.findall(r"program interpreter: (.*)\]", said)]
        open_ += [need for need in needs if need[1] not in {Path(file).name for file in files}]
    return files


def program(name: str) -> dict[str, tuple[bytes, int]]:
    """A program of this machine and the libraries that it wants."""
    path = shutil.which(name)
    if not path:
        raise Trouble(f"{name} is missing, which the guest needs; apt-get install bash binutils")
    listed = subprocess.run(["ldd", path], text=True, capture_output=True, check=True).stdout
    libraries = re.findall(r"(/\S+) \(0x", listed)
    return {f"bin/{name}": (Path(path).read_bytes(), 0o755),
            **{library.lstrip("/"): (Path(library).read_bytes(), 0o755) for library in libraries}}


class Machine:
    """One boot. Leaving the `with` block ends qemu, whatever happened."""

    def __init__(self, kernel: Kernel, files: dict[str, tuple[bytes, int]], scratch: Path, options=""):
        self.kernel, self.scratch, self.options = kernel, scratch, options
        self.log = scratch / "kernel.log"
        self.answers = scratch / "guest.log"
        own = {"init": 0o755, "begin": 0o644}
        files = {**{name: ((HERE / "guest" / name).read_bytes(), mode) for name, mode in own.items()}, **files}
        (scratch / "initramfs").write_bytes(cpio(files))

    def __enter__(self):
        machine = self.kernel.architecture
        command = [
            "setpriv", "--pdeathsig", "KILL",  # not even our own violent end leaves qemu behind
            *kernels.qemu(machine, self.log), "-accel", "tcg,thread=single", "-smp", "2", "-m", "512",
            "-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-nic", "none",
            "-kernel", str(self.kernel.image), "-initrd", str(self.scratch / "initramfs"),
            "-append", f"{machine.console} panic=-1 oops=panic tell={machine.tell} {self.options}",
        ]
        self.errors = open(self.scratch / "qemu.log", "w+")
        # A group of its own: Ctrl-C is for us, and we then end it.
        self.qemu = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                     stderr=self.errors, start_new_session=True)
        return self

    def __exit__(self, *_):
        if self.qemu.poll() is None:
            os.killpg(self.qemu.pid, signal.SIGKILL)
        self.qemu.wait()
        self.errors.close()

    def lines(self, tick=lambda: None):
        """The guest's lines; ends when qemu does. Raises TimeoutError on silence."""
        pipe, rest, heard = self.qemu.stdout, b"", time.monotonic()
        with selectors.DefaultSelector() as waiting, open(self.answers, "ab") as kept:
            waiting.register(pipe, selectors.EVENT_READ)
            while True:
                if waiting.select(0.25):
                    if not (chunk := os.read(pipe.fileno(), 65536)):
                        return
                    kept.write(chunk)
                    heard = time.monotonic()
                    *whole, rest = (rest + chunk).split(b"\n")
                    for line in whole:
                        yield line.decode(errors="replace").rstrip("\r")
                elif time.monotonic() - heard > SILENCE:
                    raise TimeoutError
                tick()

    def last_words(self, count=12) -> list[str]:
        """Why it died: what qemu said, else the kernel's first complaint, else its last lines."""
        self.errors.flush()
        said = Path(self.errors.name).read_text().strip().split("\n")
        if said != [""]:
            return said[-count:]
        lines = self.log.read_text(errors="replace").split("\n") if self.log.exists() else []
        lines = [line.strip() for line in lines if line.strip()]
        for at, line in enumerate(lines):
            if COMPLAINT.search(line):
                return lines[at:at + count]
        return lines[-count:]


COMPLAINT = re.compile(
    r"WARNING: |\bBUG: |\bOops\b|Call Trace:|KASAN|new suspected memory leak|leak detector disabled|possible recursive|possible circular|"
    r"inconsistent lock|general protection|unable to handle|blocked for more than|detected stalls|"
    r"soft lockup|Kernel panic|UBSAN|does not match expected value")
