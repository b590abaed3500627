// SPDX-License-Identifier: MIT OR GPL-2.0
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <klp/report.hpp>

#include "chain.hpp"

namespace outer {
extern "C" klp::text nested;
struct inner : klp::patch<"inner", klp::vmlinux<klp::func<"f", nested>>> {};
} // namespace outer

namespace {

using klp::report::cell;
using klp::report::fate;
using klp::report::model;
using klp::report::succession;
using verdict = succession::verdict;

const model chain = klp::report::compute<r1, r2, r3, r4, r5>();

auto cell_of(const model &m, std::string_view name, std::size_t patch, unsigned long position = 1) -> const cell & {
    for (const auto &l : m.lines)
        if (l.name == name && l.position == position)
            return l.cells.at(patch);
    throw std::runtime_error("no such function: " + std::string(name));
}

auto fates_of(std::string_view name, unsigned long position = 1) -> std::vector<fate> {
    std::vector<fate> result;
    for (std::size_t i = 0; i < chain.patches.size(); ++i)
        result.push_back(cell_of(chain, name, i, position).what);
    return result;
}

auto over(std::size_t next, std::size_t live) -> const succession & {
    return chain.patches.at(next).over.at(live);
}

struct hidden : klp::patch<"hidden", klp::vmlinux<klp::func<"f", a_open>>> {};

} // namespace

TEST_CASE("report names: symbols and types, wherever they are declared") {
    CHECK(klp::report::symbol_name<a_open> == "a_open");
    CHECK(klp::report::symbol_name<r2_rows[1].code> == "a_static");
    CHECK(klp::report::symbol_name<outer::nested> == "nested");
    CHECK(klp::report::symbol_name<nullptr>.empty());
    CHECK(klp::report::type_name<r1> == "r1");
    CHECK(klp::report::type_name<outer::inner> == "inner");
    CHECK(klp::report::type_name<hidden> == "hidden");
}

TEST_CASE("report facts: in the order of the arrays, with names in place of addresses") {
    const auto r3_says = klp::report::tell<r3>();
    CHECK(r3_says.type == "r3");
    CHECK(r3_says.module == "rich_3");
    CHECK(r3_says.replaces);
    CHECK(r3_says.uses_glue);
    CHECK(r3_says.policy == klp::unknown_policy::refuse);
    REQUIRE(r3_says.predecessors.size() == 1);
    CHECK(r3_says.predecessors[0] == "r2");
    REQUIRE(r3_says.objects.size() == 2);
    CHECK(r3_says.objects[0].name == "vmlinux");
    CHECK(r3_says.objects[0].callbacks[0] == "on_patch");
    CHECK(r3_says.objects[0].callbacks[1].empty());
    CHECK(r3_says.objects[0].callbacks[3] == "on_unpatch");
    CHECK(r3_says.objects[0].functions == 4);
    CHECK(r3_says.objects[1].name == "nf_tables");
    REQUIRE(r3_says.functions.size() == 5);
    CHECK(r3_says.functions[1].code == "a_open_again");
    CHECK(r3_says.functions[2].noop);
    CHECK(r3_says.functions[2].listed);
    CHECK(r3_says.functions[3].name == "helper");
    CHECK(r3_says.functions[3].sympos == 2);
    CHECK_FALSE(r3_says.functions[3].listed);
    REQUIRE(r3_says.states.size() == 2);
    CHECK(r3_says.states[1].id == 9);
}

TEST_CASE("report model: what becomes of each function") {
    using enum fate;
    CHECK(chain.lines.size() == 6);
    CHECK(fates_of("sys_read") == std::vector{patched, carried, carried, stays, reverted});
    CHECK(fates_of("sys_open") == std::vector{patched, reverted, patched, stays, carried});
    CHECK(fates_of("helper", 2) == std::vector{untouched, patched, reverted, untouched, untouched});
    CHECK(fates_of("dropped") == std::vector{untouched, patched, reverted, untouched, untouched});
    CHECK(fates_of("chain") == std::vector{untouched, patched, reverted, untouched, untouched});
    CHECK(fates_of("sys_write") == std::vector{untouched, untouched, untouched, patched, reverted});
}

TEST_CASE("report model: why a function is reverted, and what runs") {
    CHECK(cell_of(chain, "dropped", 2).by_name);
    CHECK_FALSE(cell_of(chain, "helper", 2, 2).by_name);
    CHECK(cell_of(chain, "sys_write", 4).discovered);
    CHECK_FALSE(cell_of(chain, "sys_read", 4).discovered);
    CHECK(cell_of(chain, "sys_read", 3).code == "a_read");
    CHECK(cell_of(chain, "dropped", 2).code.empty());
}

TEST_CASE("report model: other code is a new patch of the function, no code is not the same code") {
    struct plain : klp::patch<"plain", klp::vmlinux<klp::func<"sys_open">>> {};
    struct other : klp::patch<"other", klp::replace<r1>, klp::vmlinux<klp::func<"sys_open", a_open_again>>> {};
    CHECK(cell_of(klp::report::compute<r1, other>(), "sys_open", 1).what == fate::repatched);
    CHECK(cell_of(klp::report::compute<plain, plain>(), "sys_open", 1).what == fate::repatched);
}

TEST_CASE("report model: a revert in a patch that replaces nothing") {
    struct back : klp::patch<"back", klp::vmlinux<klp::revert<"sys_open">>> {};
    struct next : klp::patch<"next", klp::replace<r1, back>, klp::vmlinux<klp::func<"sys_open", a_open_again>>> {};
    const model m = klp::report::compute<r1, back, next>();
    CHECK(cell_of(m, "sys_open", 1).what == fate::reverted);
    CHECK(m.patches[1].unhooked == 0); // the no-op is a hook, too
    CHECK(cell_of(m, "sys_read", 1).what == fate::stays);
    CHECK(cell_of(m, "sys_open", 2).what == fate::patched);
    CHECK(m.patches[2].unhooked == 1);
}

TEST_CASE("report model: the numbers of each patch") {
    const auto &r2_row = chain.patches[1];
    CHECK(r2_row.of(fate::patched) == 3);
    CHECK(r2_row.of(fate::carried) == 1);
    CHECK(r2_row.of(fate::reverted) == 1);
    CHECK(r2_row.static_noops == 1);
    CHECK(r2_row.unhooked == 1);
    const auto &r3_row = chain.patches[2];
    CHECK(r3_row.static_noops == 3);
    CHECK(r3_row.named_reverts == 1);
    CHECK(r3_row.discovered == 0);
    CHECK(r3_row.unhooked == 3);
    CHECK(chain.patches[3].unhooked == 0);
    const auto &r5_row = chain.patches[4];
    CHECK(r5_row.static_noops == 1);
    CHECK(r5_row.discovered == 1);
    CHECK(r5_row.unhooked == 2);
}

TEST_CASE("report model: which may be loaded over which") {
    CHECK(over(0, 0).is == verdict::itself);
    CHECK(over(1, 0).is == verdict::replaces);
    CHECK(over(1, 0).noops == 1);
    CHECK(over(1, 0).discovered == 0);

    // Backwards: what r2 lacks of r3 is the state 9, and 7 is older in it.
    CHECK(over(1, 2).is == verdict::refused);
    CHECK((over(1, 2).broken.starts_with("T3") || over(1, 2).broken.starts_with("T4")));
    CHECK(over(2, 4).is == verdict::refused);
    CHECK(over(2, 4).broken.starts_with("T4"));

    // r3 knows neither r1, though it lists every function of it, nor r4.
    CHECK(over(2, 0).is == verdict::refused);
    CHECK(over(2, 0).broken.starts_with("unknown"));
    CHECK(over(2, 0).noops == 0);
    CHECK(over(2, 1).is == verdict::replaces);
    CHECK(over(2, 3).is == verdict::refused);
    CHECK(over(2, 3).broken.starts_with("unknown"));
    CHECK(over(2, 3).discovered == 1);

    // r4 has no states, and replaces nothing: it may stand beside any.
    for (const std::size_t live : {0U, 1U, 2U, 4U})
        CHECK(over(3, live).is == verdict::stacks);
}

TEST_CASE("report model: beside another, only states of both must not go back") {
    struct low : klp::patch<"low", klp::state<1, 1>, klp::vmlinux<klp::func<"f", a_open>>> {};
    struct high : klp::patch<"high", klp::state<1, 2>, klp::state<2>, klp::vmlinux<klp::func<"g", a_read>>> {};
    const model m = klp::report::compute<high, low>();
    CHECK(m.patches[0].over[1].is == verdict::stacks);
    CHECK(m.patches[1].over[0].is == verdict::refused);
    CHECK(m.patches[1].over[0].broken.starts_with("T4"));
    REQUIRE(m.patches[1].refused_over.size() == 1);
    CHECK(m.patches[1].refused_over[0] == 0);
    CHECK(chain.patches[4].refused_over.empty());
}

TEST_CASE("report model: a module's name is taken while its patch is live") {
    struct first : klp::patch<"fix", klp::vmlinux<klp::func<"f", a_open>>> {};
    struct second : klp::patch<"fix", klp::replace<>, klp::vmlinux<klp::func<"f", a_read>>> {};
    const model m = klp::report::compute<first, second>();
    CHECK(m.patches[1].over[0].is == verdict::refused);
    CHECK(m.patches[1].over[0].broken.starts_with("S24"));
    CHECK(m.patches[0].over[1].is == verdict::refused);
}

TEST_CASE("report model: callbacks that would be lost are a warning, since the kernel does not look") {
    const model m = klp::report::compute<r5, r6>();
    const succession &back = m.patches[0].over[1];
    CHECK(back.is == verdict::replaces);
    CHECK(back.broken.starts_with("C4"));
    CHECK(m.patches[1].over[0].broken.empty());
    CHECK(klp::report::word(back) == "yes, but C4");
}

namespace {

struct old_kernel : klp::snapshot<"6.1.0-old"> {
    static constexpr klp::object_symbols objects[] = {{"vmlinux", "\nf h\nmax_threads d\n"}};
    static constexpr klp::string modules = "\n";
};
struct new_kernel : klp::snapshot<"6.12.0-new"> {
    static constexpr klp::object_symbols objects[] = {{"vmlinux", "\nf h\nmax_threads i\nonly_new d\n"}};
    static constexpr klp::string modules = "\n";
};
// clang-format off
struct on_old : klp::patch<"on_old", klp::built_for<old_kernel>,
    klp::vmlinux<klp::symbol<"max_threads">, klp::func<"f", a_open>>> {};
struct on_new : klp::patch<"on_new", klp::built_for<new_kernel>, klp::replace<on_old>,
    klp::vmlinux<klp::symbol<"only_new">, klp::func<"f", a_open>>> {};
// clang-format on

} // namespace

TEST_CASE("report model: symbols, and kernels of other patches that lack them") {
    const model m = klp::report::compute<on_old, on_new>();
    REQUIRE(m.needs.size() == 2);
    CHECK(m.needs[0].symbol.name == "max_threads");
    CHECK(m.needs[0].needed == std::vector<bool>{true, false});
    CHECK(m.needs[1].needed == std::vector<bool>{false, true});
    REQUIRE(m.patches[0].lacks.size() == 1);
    CHECK(m.patches[0].lacks[0].kernel == "6.12.0-new");
    CHECK(m.patches[0].lacks[0].broken.starts_with("Y17"));
    REQUIRE(m.patches[1].lacks.size() == 1);
    CHECK(m.patches[1].lacks[0].kernel == "6.1.0-old");
    CHECK(m.patches[1].lacks[0].symbol->name == "only_new");
    CHECK(m.patches[1].lacks[0].broken.starts_with("Y1:"));
    CHECK(klp::report::text(m, {}).find("on_new cannot be loaded on 6.1.0-old: vmlinux only_new: Y1") !=
          std::string::npos);
    CHECK(chain.patches[4].lacks.empty());
}

TEST_CASE("report words: a duration is an estimate") {
    CHECK(klp::report::duration(0, {}) == "-");
    CHECK(klp::report::duration(1, {}) == "about 0.15 s");
    CHECK(klp::report::duration(127, {}) == "about 19 s");
    CHECK(klp::report::duration(10, {.seconds_per_noop = 0.02}) == "about 0.2 s");
}

TEST_CASE("report words: marks where words do not fit side by side") {
    using klp::report::mark;
    CHECK(mark(cell_of(chain, "sys_open", 0)) == "+");
    CHECK(mark(cell_of(chain, "dropped", 2)) == "-n");
    CHECK(mark(cell_of(chain, "dropped", 0)).empty());
    CHECK(mark(over(1, 0)) == "1");
    CHECK(mark(over(4, 1)) == "4?3");
    CHECK(mark(over(2, 4)) == "T4");
    CHECK(mark(over(2, 3)) == "no");
    CHECK(mark(over(3, 0)) == ".");
    CHECK(klp::report::text(chain, {}).find("re-patched: ") == std::string::npos);
    const std::string wide = klp::report::text(klp::report::compute<r1, r2, r1, r2, r1, r2, r1, r2, r1>(), {});
    CHECK(wide.find("= carried: ") != std::string::npos);
    CHECK(wide.find("A number: ") != std::string::npos);
}

TEST_CASE("report text: colours where they are wanted") {
    CHECK(klp::report::text(chain, {}).find('\033') == std::string::npos);
    CHECK(klp::report::text(chain, {.colours = true}).find("\033[31mreverted\033[0m") != std::string::npos);
}
