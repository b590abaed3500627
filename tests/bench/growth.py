# SPDX-License-Identifier: MIT OR GPL-2.0
"""Patches of which something grows, to compare the time at twice the size: nothing may grow faster than its text."""

HEAD = '#include <klp/klp.hpp>\nextern "C" klp::text code;\n'
LETTERS = 40


def listed(words):
    return ",\n    ".join(words)


def patch(name, *words):
    return f'struct {name} : klp::patch<"{name}",\n    {listed(words)}> {{}};\n'


def emitted(*patches, last="bench"):
    return HEAD + "".join(patches) + f"KLP_PATCH({last});\n"


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


def stacked(n):
    """Each lists all below."""
    below = lambda i: [f"klp::stacked_on<{', '.join(f'p{k}' for k in range(i))}>"] if i else []
    return emitted(*(patch(f"p{i}", *below(i), functions([i])) for i in range(n)), last=f"p{n - 1}")


def deep(n):
    """Each lists the one below."""
    return emitted(*(patch(f"p{i}", *([f"klp::stacked_on<p{i - 1}>"] if i else []), functions([i])) for i in range(n)),
                   last=f"p{n - 1}")


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
