// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/function.hpp>

#include <doctest/doctest.h>

namespace {

constexpr auto make(const char *object, const char *name, unsigned long sympos = 0) -> klp::function {
    return {.object = object, .name = name, .sympos = sympos};
}

} // namespace

TEST_CASE("function: sympos 0 and 1 are one position") {
    CHECK(make("vmlinux", "f", 0).position() == 1);
    CHECK(make("vmlinux", "f", 1).position() == 1);
    CHECK(make("vmlinux", "f", 2).position() == 2);
    CHECK(klp::compare(make("vmlinux", "f", 0), make("vmlinux", "f", 1)) == 0);
    CHECK(klp::compare(make("vmlinux", "f", 0), make("vmlinux", "f", 2)) < 0);
    CHECK(klp::compare(make("vmlinux", "f", 3), make("vmlinux", "f", 2)) > 0);
}

TEST_CASE("function: ordered by object, then name, then position") {
    const klp::function ordered[] = {make("ext4", "z", 9), make("nfs", "a"), make("nfs", "b", 1), make("nfs", "b", 2),
                                     make("vmlinux", "a")};
    for (const klp::function &a : ordered)
        for (const klp::function &b : ordered) {
            CHECK((klp::compare(a, b) < 0) == (&a < &b));
            CHECK((klp::compare(a, b) == 0) == (&a == &b));
        }
}

TEST_CASE("function: neither code nor no-op makes another function of it") {
    klp::function noop = make("vmlinux", "f");
    noop.noop = true;
    klp::function coded = make("vmlinux", "f");
    coded.has_code = true;
    CHECK(klp::compare(noop, coded) == 0);
}
