# SPDX-License-Identifier: MIT OR GPL-2.0
"""What an object file of a descriptor holds: sizes, and the patch as the kernel would read it (ELF64, little endian)."""

import struct
from pathlib import Path

ALLOC, EXEC, GROUP, NOBITS, SYMTAB, RELA = 2, 4, 17, 8, 2, 4
# C code of a module has these with or without a patch in it; they are no part of the descriptor.
FOREIGN = (".note", ".comment", ".modinfo", ".discard", "__", ".eh_frame")


class Object:
    def __init__(self, path):
        self.bytes = Path(path).read_bytes()
        table, = struct.unpack_from("<Q", self.bytes, 40)
        size, count, names = struct.unpack_from("<HHH", self.bytes, 58)
        heads = [struct.unpack_from("<IIQQQQIIQQ", self.bytes, table + i * size) for i in range(count)]
        data = [b"" if h[1] == NOBITS else self.bytes[h[4]:h[4] + h[5]] for h in heads]
        self.sections = [(text(data[names], h[0]), h[1], h[2], h[5]) for h in heads]
        self.data = data
        at = next(i for i, h in enumerate(heads) if h[1] == SYMTAB)
        strings = data[heads[at][6]]
        self.symbols = [(text(strings, s[0]), s[3], s[4], s[1] & 15)
                        for s in struct.iter_unpack("<IBBHQQ", data[at])]
        self.relocations = {}
        for h, content in zip(heads, data):
            if h[1] == RELA and heads[h[7]][2] & ALLOC and not self.foreign(h[7]):
                for where, info, addend in struct.iter_unpack("<QQq", content):
                    if info & 0xffffffff != 1:
                        raise ValueError(f"{path}: a relocation that is not R_X86_64_64")
                    self.relocations[h[7], where] = info >> 32, addend

    def foreign(self, i):
        return self.sections[i][0].startswith(FOREIGN)

    def size(self, prefix):
        return sum(s[3] for i, s in enumerate(self.sections) if s[0].startswith(prefix) and s[1] != RELA)

    def listed_symbols(self):
        """What the module says to klp-symbols."""
        return sorted(entry for section, content in zip(self.sections, self.data) if section[0] == ".modinfo"
                      for entry in content.split(b"\0") if entry.startswith(b"klp_symbol="))

    def named_symbols(self):
        """Those that take up room by name: no sections, no file."""
        return sum(1 for s in self.symbols if s[0] and s[3] not in (3, 4))

    def extras(self):
        """What no descriptor should have."""
        found = []
        for i, (name, kind, flags, size) in enumerate(self.sections):
            if kind == GROUP:
                found.append("COMDAT")
            elif name.startswith((".init_array", ".ctors", ".fini_array", ".tdata", ".tbss")):
                found.append(name)
            elif flags & ALLOC and size and not name.startswith((".data", ".rodata")) and not self.foreign(i):
                found.append("code" if flags & EXEC else name)
        return sorted(set(found))

    def pointer(self, place):
        """(section, offset) of what is pointed to, the name of an undefined symbol, or None."""
        if place not in self.relocations:
            return None
        index, addend = self.relocations[place]
        name, section, value, _ = self.symbols[index]
        return (section, value + addend) if section else f"{name}+{addend}" if addend else name

    def string(self, place):
        return text(self.data[place[0]], place[1])

    def strings(self, place):
        """Names one after the other; an empty one is the last."""
        while name := self.string(place):
            yield name
            place = place[0], place[1] + len(name) + 1

    def record(self, place, size, names):
        """One struct: each pointer with what it means, and all the bytes. Pointers to names become strings."""
        section, offset = place
        fields = {}
        for at in range(0, size, 8):
            target = self.pointer((section, offset + at))
            if target is not None:
                fields[at] = self.string(target) if at in names else target
        return fields, self.data[section][offset:offset + size]

    def array(self, place, size, names):
        """Structs up to the first that is all zeros."""
        while True:
            fields, content = self.record(place, size, names)
            if not fields and not any(content):
                return
            yield fields, content
            place = place[0], place[1] + size

    def patch(self, layout, name="klp_patch_bench"):
        """The whole patch without places: equal for two object files exactly if the kernel sees the same bytes and
        pointers to the same things."""
        section, offset = next((s[1], s[2]) for s in self.symbols if s[0] == name)
        fields, content = self.record((section, offset), layout["PATCH_SIZE"], ())
        objs, states = fields.pop(layout["PATCH_OBJS"]), fields.pop(layout["PATCH_STATES"], None)
        result = [fields, content]
        if states:
            result.append(list(self.array(states, layout["STATE_SIZE"], ())))
        if str(self.pointer((objs[0], objs[1] + layout["OBJECT_PRE_PATCH"]))).startswith("klp_glue_"):
            behind = offset + layout["PATCH_SIZE"]  # what klp_glue finds between the patch and its objects
            fields, content = self.record((section, behind), objs[1] - behind, ())
            if isinstance(fields.get(8), tuple):
                fields[8] = list(self.strings(fields[8]))
            result.append((objs[0] == section, fields, content))
        for fields, content in self.array(objs, layout["OBJECT_SIZE"], (layout["OBJECT_NAME"],)):
            funcs = fields.pop(layout["OBJECT_FUNCS"])
            result.append((fields, content, list(self.array(funcs, layout["FUNC_SIZE"], (layout["FUNC_OLD_NAME"],)))))
        return result


def text(data, offset):
    return data[offset:data.index(b"\0", offset)].decode()
