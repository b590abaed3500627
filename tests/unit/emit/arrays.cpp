// SPDX-License-Identifier: MIT OR GPL-2.0
// The emitted bytes, read as the kernel reads them.
#include <cstring>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../kernel_structs.hpp"

extern "C" {
extern kernel::patch klp_patch_v1, klp_patch_full, klp_patch_needing, klp_patch_fixing, klp_patch_reloaded,
    klp_patch_reloaded_later;
extern kernel::glue_patch klp_patch_v3, klp_patch_reverting, klp_patch_refusing, klp_patch_discovering,
    klp_patch_tabled, klp_patch_only_noops, klp_patch_needing_over, klp_patch_over_a_stack;
extern char code_a[], code_b[], code_c[], on_pre_patch[], on_post_patch[], on_pre_unpatch[], on_post_unpatch[];
extern char klp_clear_relocations[], __this_module[], klp_glue_v2_152_168_200_pre_patch[],
    klp_glue_v2_152_168_200_noop[];
}

namespace {

char *const glue_pre_patch = klp_glue_v2_152_168_200_pre_patch;
char *const glue_noop = klp_glue_v2_152_168_200_noop;

auto is(const kernel::func &f, const char *name, const void *code, unsigned long sympos = 0) -> bool {
    return std::strcmp(f.old_name, name) == 0 && f.new_func == code && f.old_sympos == sympos &&
           kernel::all_zero(f.internal);
}

auto named(const kernel::object &o, const char *name) -> bool {
    return name ? o.name && std::strcmp(o.name, name) == 0 : o.name == nullptr;
}

auto no_callbacks(const kernel::object &o) -> bool {
    return !o.pre_patch && !o.post_patch && !o.pre_unpatch && !o.post_unpatch;
}

auto well_formed(const kernel::patch &p) -> bool {
    bool well = p.mod == __this_module && kernel::all_zero(p.internal) && kernel::all_zero(p.objs[p.count()]);
    for (unsigned long i = 0; i < p.count(); ++i)
        well = well && p.objs[i].funcs && kernel::all_zero(p.objs[i].internal) &&
               kernel::all_zero(p.objs[i].funcs[kernel::count(p.objs[i])]);
    return well;
}

auto calls_glue(const kernel::glue_patch &p) -> bool {
    return p.klp.objs == p.objs && named(p.objs[0], nullptr) && p.objs[0].pre_patch == glue_pre_patch &&
           p.noops_static == 0 && p.noops_superfluous == 0 && p.noops_discovered == 0 && p.patches_unknown == 0;
}

auto names_of(const kernel::glue_patch &p) -> std::vector<std::string> {
    std::vector<std::string> result;
    for (const char *name = p.predecessors; *name; name += std::strlen(name) + 1)
        result.emplace_back(name);
    return result;
}

} // namespace

TEST_CASE("arrays: every patch ends where the kernel expects it") {
    CHECK(well_formed(klp_patch_v1));
    CHECK(well_formed(klp_patch_v3.klp));
    CHECK(well_formed(klp_patch_full));
    CHECK(well_formed(klp_patch_reverting.klp));
    CHECK(well_formed(klp_patch_refusing.klp));
    CHECK(well_formed(klp_patch_discovering.klp));
    CHECK(well_formed(klp_patch_tabled.klp));
    CHECK(well_formed(klp_patch_only_noops.klp));
    CHECK(well_formed(klp_patch_needing));
    CHECK(well_formed(klp_patch_needing_over.klp));
    CHECK(well_formed(klp_patch_over_a_stack.klp));
}

TEST_CASE("arrays: a plain patch stands in the order written, without glue") {
    const kernel::patch &p = klp_patch_v1;
    CHECK_FALSE(p.replace);
    CHECK(p.states == nullptr);
    REQUIRE(p.count() == 2);
    CHECK(named(p.objs[0], "nfs"));
    REQUIRE(kernel::count(p.objs[0]) == 1);
    CHECK(is(p.objs[0].funcs[0], "nfs_read", code_b, 3));
    CHECK(named(p.objs[1], nullptr));
    REQUIRE(kernel::count(p.objs[1]) == 2);
    CHECK(is(p.objs[1].funcs[0], "a", code_a));
    CHECK(is(p.objs[1].funcs[1], "b", code_b));
    CHECK(no_callbacks(p.objs[0]));
    CHECK(no_callbacks(p.objs[1]));
}

TEST_CASE("arrays: no-ops make vmlinux the first object, and objects of their own where needed") {
    const kernel::patch &p = klp_patch_v3.klp;
    CHECK(calls_glue(klp_patch_v3));
    CHECK(p.replace);
    CHECK(klp_patch_v3.pre_patch == nullptr);
    CHECK(klp_patch_v3.refuse == 0);
    REQUIRE(p.count() == 4);
    REQUIRE(kernel::count(p.objs[0]) == 3);
    CHECK(is(p.objs[0].funcs[0], "a", glue_noop));
    CHECK(is(p.objs[0].funcs[1], "b", glue_noop));
    CHECK(is(p.objs[0].funcs[2], "c", glue_noop));
    CHECK(named(p.objs[1], "btrfs"));
    REQUIRE(kernel::count(p.objs[1]) == 1);
    CHECK(is(p.objs[1].funcs[0], "btrfs_read", code_c));
    CHECK(named(p.objs[2], "nfs"));
    REQUIRE(kernel::count(p.objs[2]) == 2);
    CHECK(is(p.objs[2].funcs[0], "nfs_write", code_b));
    CHECK(is(p.objs[2].funcs[1], "nfs_read", glue_noop, 3));
    CHECK(named(p.objs[3], "ext4"));
    REQUIRE(kernel::count(p.objs[3]) == 2);
    CHECK(is(p.objs[3].funcs[0], "ext4_read", glue_noop));
    CHECK(is(p.objs[3].funcs[1], "ext4_write", glue_noop));
}

TEST_CASE("arrays: callbacks and states") {
    const kernel::patch &p = klp_patch_full;
    CHECK(p.replace);
    REQUIRE(p.count() == 2);
    CHECK(named(p.objs[0], nullptr));
    CHECK(p.objs[0].pre_patch == on_pre_patch);
    CHECK(p.objs[0].post_patch == on_post_patch);
    CHECK(p.objs[0].pre_unpatch == nullptr);
    CHECK(p.objs[0].post_unpatch == on_post_unpatch);
    REQUIRE(kernel::count(p.objs[0]) == 1);
    CHECK(named(p.objs[1], "nfs"));
    CHECK(p.objs[1].pre_unpatch == on_pre_unpatch);
    CHECK(kernel::count(p.objs[1]) == 0);
    REQUIRE(p.states != nullptr);
    CHECK(p.states[0].id == 7);
    CHECK(p.states[0].version == 2);
    CHECK(p.states[0].data == nullptr);
    CHECK(p.states[1].id == 9);
    CHECK(p.states[1].version == 0);
    CHECK(p.states[2].id == 0);
}

TEST_CASE("arrays: the author's pre_patch of vmlinux runs after the glue's") {
    const kernel::patch &p = klp_patch_reverting.klp;
    CHECK(calls_glue(klp_patch_reverting));
    CHECK(klp_patch_reverting.pre_patch == on_pre_patch);
    CHECK_FALSE(p.replace);
    REQUIRE(p.count() == 1);
    CHECK(p.objs[0].post_patch == on_post_patch);
    REQUIRE(kernel::count(p.objs[0]) == 2);
    CHECK(is(p.objs[0].funcs[0], "a", glue_noop));
    CHECK(is(p.objs[0].funcs[1], "b", glue_noop, 2));
}

TEST_CASE("arrays: a policy needs glue, and a vmlinux object to call it from") {
    CHECK(calls_glue(klp_patch_refusing));
    CHECK(klp_patch_refusing.refuse == 1);
    REQUIRE(klp_patch_refusing.klp.count() == 2);
    CHECK(kernel::count(klp_patch_refusing.klp.objs[0]) == 0);
    CHECK(klp_patch_refusing.klp.objs[0].funcs != nullptr);
    CHECK(named(klp_patch_refusing.klp.objs[1], "nfs"));

    CHECK(calls_glue(klp_patch_discovering));
    CHECK(klp_patch_discovering.refuse == 0);
    REQUIRE(klp_patch_discovering.klp.count() == 1);
    CHECK(is(klp_patch_discovering.klp.objs[0].funcs[0], "a", code_a));
}

TEST_CASE("arrays: rows stand where their table does") {
    const kernel::patch &p = klp_patch_tabled.klp;
    CHECK(calls_glue(klp_patch_tabled));
    REQUIRE(p.count() == 1);
    REQUIRE(kernel::count(p.objs[0]) == 5);
    CHECK(is(p.objs[0].funcs[0], "first", code_c));
    CHECK(is(p.objs[0].funcs[1], "z", code_a));
    CHECK(is(p.objs[0].funcs[2], "y", code_b, 2));
    CHECK(is(p.objs[0].funcs[3], "x", glue_noop, 4));
    CHECK(is(p.objs[0].funcs[4], "last", code_c));
}

TEST_CASE("arrays: the glue is told which patches may be live") {
    CHECK(names_of(klp_patch_v3) == std::vector<std::string>{"emitted_v1", "emitted_v2"});
    CHECK(names_of(klp_patch_refusing).empty());
    CHECK(klp_patch_reverting.predecessors == nullptr);
    // Each once, and what a predecessor is stacked on, down to the lowest.
    CHECK(names_of(klp_patch_over_a_stack) ==
          std::vector<std::string>{"emitted_high", "emitted_mid", "emitted_low", "emitted_v2"});
    const kernel::patch &p = klp_patch_over_a_stack.klp;
    REQUIRE(p.count() == 2);
    REQUIRE(kernel::count(p.objs[0]) == 4);
    CHECK(is(p.objs[0].funcs[0], "high", code_a));
    CHECK(is(p.objs[0].funcs[1], "mid", glue_noop));
    CHECK(is(p.objs[0].funcs[2], "c", glue_noop));
    CHECK(is(p.objs[0].funcs[3], "low", glue_noop, 1));
    CHECK(named(p.objs[1], "ext4"));
}

TEST_CASE("arrays: objects that exist only for no-ops, in the order of the predecessor") {
    const kernel::patch &p = klp_patch_only_noops.klp;
    CHECK(calls_glue(klp_patch_only_noops));
    REQUIRE(p.count() == 3);
    CHECK(kernel::count(p.objs[0]) == 0);
    CHECK(named(p.objs[1], "nfs"));
    CHECK(is(p.objs[1].funcs[0], "n", glue_noop));
    CHECK(named(p.objs[2], "ext4"));
    CHECK(is(p.objs[2].funcs[0], "e", glue_noop));
    CHECK(no_callbacks(p.objs[1]));
    CHECK(no_callbacks(p.objs[2]));
}

TEST_CASE("arrays: the objects of several fixes are one") {
    CHECK(well_formed(klp_patch_fixing));
    REQUIRE(klp_patch_fixing.count() == 2);
    CHECK(named(klp_patch_fixing.objs[0], nullptr));
    REQUIRE(kernel::count(klp_patch_fixing.objs[0]) == 2);
    CHECK(is(klp_patch_fixing.objs[0].funcs[0], "a", code_a));
    CHECK(is(klp_patch_fixing.objs[0].funcs[1], "b", code_b));
    CHECK(named(klp_patch_fixing.objs[1], "nfs"));
    REQUIRE(kernel::count(klp_patch_fixing.objs[1]) == 1);
    CHECK(is(klp_patch_fixing.objs[1].funcs[0], "n", code_a));
}

TEST_CASE("arrays: symbols are in none, and a vmlinux of symbols alone is no object") {
    REQUIRE(klp_patch_needing.count() == 1);
    CHECK(named(klp_patch_needing.objs[0], "nfs"));
    REQUIRE(kernel::count(klp_patch_needing.objs[0]) == 1);
    CHECK(is(klp_patch_needing.objs[0].funcs[0], "nfs_read", code_a));

    const kernel::patch &over = klp_patch_needing_over.klp;
    CHECK(calls_glue(klp_patch_needing_over));
    REQUIRE(over.count() == 2);
    REQUIRE(kernel::count(over.objs[0]) == 2);
    CHECK(is(over.objs[0].funcs[0], "a", glue_noop));
    CHECK(is(over.objs[0].funcs[1], "b", glue_noop));
    CHECK(named(over.objs[1], "nfs"));
    CHECK(kernel::count(over.objs[1]) == 1);
}

TEST_CASE("arrays: a module that may be loaded again has its relocations cleared where the kernel does not") {
    REQUIRE(klp_patch_reloaded.count() == 1);
    CHECK(klp_patch_reloaded.objs[0].pre_patch == on_pre_patch);
    CHECK(klp_patch_reloaded.objs[0].post_unpatch == klp_clear_relocations);
    REQUIRE(klp_patch_reloaded_later.count() == 1);
    CHECK(klp_patch_reloaded_later.objs[0].pre_patch == on_pre_patch);
    CHECK(klp_patch_reloaded_later.objs[0].post_unpatch == nullptr);
}
