# SPDX-License-Identifier: MIT OR GPL-2.0
"""Patches of which something grows, to compare the time at twice the size: nothing may grow faster than its text."""

HEAD = '#include <klp/klp.hpp>\nextern "C" klp::text code;\n'
LETTERS = 40


def listed(words):
    return ",\n    ".join(words)


def patch(name, *words):
    return f'struct {name} : klp::patch<"{name}",\n    {listed(words)}> {{}};\n'


def emitted(*patches):
    return HEAD + "".join(patches) + "KLP_PATCH(bench);\n"


def functions(numbers):
    return "klp::vmlinux<" + listed(f'klp::func<"function_{i}", code>' for i in numbers) + ">"


def types(n):
    return emitted(patch("bench", functions(range(n))))


def objects_of_noops(n):
    return emitted(patch("before", *(f'klp::module<"module_{i}", klp::func<"f", code>>' for i in range(n))),
                   patch("bench", "klp::replace<before>", functions([0])))


def states(n):
    return emitted(patch("before", functions([0]), *(f"klp::state<{i + 1}, 1>" for i in range(n))),
                   patch("bench", "klp::replace<before>", functions([0]), *(f"klp::state<{i + 1}, 2>" for i in range(n))))


def stack(n, below):
    """The last one is the module that is built; \p below says on which each lies."""
    names = [f"p{i}" for i in range(n - 1)] + ["bench"]
    on = lambda i: [f"klp::stacked_on<{', '.join(names[k] for k in below(i))}>"] if i else []
    return emitted(*(patch(name, *on(i), functions([i])) for i, name in enumerate(names)))


def stacked(n):
    """Each lists all below."""
    return stack(n, range)


def deep(n):
    """Each lists the one below."""
    return stack(n, lambda i: [i - 1])


def alike():
    """Names of LETTERS letters that differ in one or two of them, anywhere."""
    for i in range(LETTERS):
        for j in range(i + 1, LETTERS):
            for letter in "bcdefghijklmnopqrstuvwxyz":
                yield "a" * i + letter + "a" * (j - i - 1) + letter + "a" * (LETTERS - j - 1)


def rows_alike(n):
    rows = [f'    {{"{name}", code}},' for name, _ in zip(alike(), range(n))]
    assert len(rows) == n
    return HEAD + "constexpr klp::row rows[] = {\n" + "\n".join(rows) + "\n};\n" + \
        patch("bench", "klp::vmlinux<klp::table<rows>>") + "KLP_PATCH(bench);\n"


def fixes(n):
    each = "".join(f'struct fix_{i} : klp::fix<"FIX-{i}", {functions([i])}> {{}};\n' for i in range(n))
    return emitted(each, patch("before", *(f"fix_{i}" for i in range(n - 1))),
                   patch("bench", "klp::replace<before>", "klp::fixes_of<before>", f"fix_{n - 1}"))


# What grows, and to what size default limits must do.
CASES = [("functions as types", types, 4000), ("objects that only no-ops have", objects_of_noops, 2000),
         ("states", states, 3000), ("stacked patches that each list all below", stacked, 200),
         ("a stack, each on the one below", deep, 1000), ("rows that differ in two letters", rows_alike, 10000),
         ("fixes", fixes, 2000)]
