# SPDX-License-Identifier: MIT OR GPL-2.0
"""Edits of a module's file that no tool makes.

  rename OLD NEW        a symbol or a section, to a name as long
  symbol NAME INDEX     the symbol's section index
  flags SECTION FLAGS   the section's flags
  nothing
"""

import struct

SECTION, SYMBOL = struct.Struct("<IIQQQQIIQQ"), struct.Struct("<IBBHQQ")
SYMTAB = 2


class File:
    def __init__(self, data: bytes):
        self.data = bytearray(data)
        at, = struct.unpack_from("<Q", data, 0x28)
        count, names = struct.unpack_from("<HH", data, 0x3c)
        self.headers = [at + SECTION.size * i for i in range(count)]
        self.sections = [SECTION.unpack_from(data, header) for header in self.headers]
        self.names = self.sections[names][4]

    def string(self, at: int) -> str:
        return self.data[at:self.data.index(0, at)].decode()

    def rename(self, old: str, new: str):
        # With the zeros before and behind, so that it is the whole name.
        old, new = f"\0{old}\0".encode(), f"\0{new}\0".encode()
        if self.data.count(old) != 1 or len(old) != len(new):
            raise ValueError(f"{old} is not there once, or not as long as {new}")
        self.data = self.data.replace(old, new)

    def flags(self, name: str, flags: str):
        header, = [header for header, section in zip(self.headers, self.sections)
                   if self.string(self.names + section[0]) == name]
        struct.pack_into("<Q", self.data, header + 8, int(flags, 0))

    def symbol(self, name: str, index: str):
        table, = [section for section in self.sections if section[1] == SYMTAB]
        strings = self.sections[table[6]][4]
        at, = [at for at in range(table[4], table[4] + table[5], SYMBOL.size)
               if self.string(strings + SYMBOL.unpack_from(self.data, at)[0]) == name]
        struct.pack_into("<H", self.data, at + 6, int(index, 0))

    def nothing(self):
        pass


def edited(data: bytes, edit: str) -> bytes:
    file = File(data)
    verb, *words = edit.split()
    getattr(file, verb)(*words)
    return bytes(file.data)
