// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/model/lookup.hpp>

#include <doctest/doctest.h>

namespace {

using klp::function;
using klp::interned;
using klp::detail::hashed;

constexpr auto named(klp::string name, unsigned long sympos = 0, klp::string object = klp::kernel_object) -> function {
    return {.object = object, .name = name, .sympos = sympos};
}

// As of a row.
constexpr auto named(const char *name, unsigned long sympos = 0, const char *object = "vmlinux") -> function {
    return named(hashed(name), sympos, hashed(object));
}

constexpr klp::size_t many = 500;

/// As many names of one length, which differ in three digits only.
struct numbered {
    char letters[many][32]{};

    constexpr numbered(klp::string before, klp::string after) {
        for (klp::size_t i = 0; i < many; ++i) {
            for (klp::size_t l = 0; l < before.size; ++l)
                letters[i][l] = before.data[l];
            for (klp::size_t l = 0, number = i; l < 3; ++l, number /= 10)
                letters[i][before.size + 2 - l] = static_cast<char>('0' + number % 10);
            for (klp::size_t l = 0; l < after.size; ++l)
                letters[i][before.size + 3 + l] = after.data[l];
        }
    }
};

constexpr numbered modules("module_", "");
constexpr numbered ends("first_letters_", "");
constexpr numbered middles("generated_", "_letters");

constexpr auto looks_up_many(const numbered &names, bool in_objects) -> bool {
    klp::detail::function_table<many> table;
    function functions[many];
    for (klp::size_t i = 0; i < many; ++i) {
        functions[i] = in_objects ? named("f", 0, names.letters[i]) : named(names.letters[i]);
        if (!table.insert(functions[i]))
            return false;
    }
    return true;
}

} // namespace

// Within the limits of a compiler only if few of them share a place.
static_assert(looks_up_many(modules, true));
static_assert(looks_up_many(ends, false));
static_assert(looks_up_many(middles, false));

TEST_CASE("lookup: an equal function is entered once") {
    klp::detail::function_table<4> table;
    const function f = named("f");
    const function first = named("f", 1);
    const function second = named("f", 2);
    const function elsewhere = named("f", 0, "nfs");
    CHECK(table.insert(f));
    CHECK_FALSE(table.insert(first)); // 0 and 1 are the same
    CHECK(table.insert(second));
    CHECK(table.insert(elsewhere));
    CHECK(&table[first] == &f);
    CHECK(table.contains(named("f", 2)));
    CHECK_FALSE(table.contains(named("f", 3)));
    CHECK_FALSE(table.contains(named("g")));
}

TEST_CASE("lookup: names that are interned and names that are not are the same") {
    constexpr function interned_one = named(interned<"cmdline_proc_show">);
    const function literal = named("cmdline_proc_show");
    klp::detail::function_table<2> table;
    CHECK(table.insert(interned_one));
    CHECK_FALSE(table.insert(literal));
    CHECK(table.contains(named(interned<"cmdline_proc_show">, 1, interned<"vmlinux">)));
    CHECK_FALSE(table.contains(named(interned<"cmdline_proc_shwo">)));
}

TEST_CASE("lookup: a pair of names has the number of the first that was entered") {
    klp::detail::name_table<4> table;
    const klp::string kernel = klp::kernel_object;
    const klp::string nfs = "nfs";
    const klp::string f = "f";
    const klp::string again("f()", 1);
    CHECK(table.insert(kernel, f, 7) == 7);
    CHECK(table.insert(nfs, f, 0) == 0);
    CHECK(table.insert(kernel, again, 8) == 7);
    CHECK(table.insert(nfs, again, 9) == 0);
    CHECK(table.insert(f, nfs, 2) == 2);
}

TEST_CASE("lookup: a full table finds all") {
    constexpr klp::size_t count = 100;
    char names[count][4]{};
    function functions[count];
    klp::detail::function_table<count> table;
    for (klp::size_t i = 0; i < count; ++i) {
        names[i][0] = static_cast<char>('a' + i % 10);
        names[i][1] = static_cast<char>('a' + i / 10);
        functions[i] = named(names[i]);
        CHECK(table.insert(functions[i]));
    }
    for (const function &f : functions)
        CHECK(&table[f] == &f);
}
