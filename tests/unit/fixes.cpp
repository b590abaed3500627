// SPDX-License-Identifier: MIT OR GPL-2.0
// Releases as sets of fixes: what they have, in which order, and what becomes of what they share.
#include <doctest/doctest.h>
#include <klp/klp.hpp>

extern "C" klp::text code_a, code_b, code_c, on_pre_patch;

using klp::detail::as_patch;
using klp::detail::element;
using klp::detail::listed;

namespace {

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::symbol<"shared">, klp::func<"a", code_a>>,
                        klp::module<"nfs", klp::symbol<"own">, klp::func<"nfs_a", code_a>>> {};
struct cve_2 : klp::fix<"CVE-2", klp::module<"ext4", klp::func<"e", code_b>>, klp::state<7, 1>> {};
struct cve_3 : klp::fix<"CVE-3",
                        klp::vmlinux<klp::symbol<"shared">, klp::func<"b", code_b, klp::sympos<2>>,
                                     klp::callbacks<klp::pre_patch<on_pre_patch>>>,
                        klp::module<"nfs", klp::symbol<"shared", klp::as<"nfs_shared">>, klp::func<"nfs_b", code_b>>> {
};
struct cve_4 : klp::fix<"CVE-4", klp::when<true, klp::vmlinux<klp::func<"c", code_c>>>,
                        klp::when<false, klp::module<"btrfs", klp::func<"f", code_c>>>,
                        klp::module<"xfs", klp::when<false, klp::func<"x", code_c>>>> {};

struct first : klp::patch<"first", cve_1, cve_2> {};
struct second : klp::patch<"second", klp::replace<first>, klp::fixes_of<first>, cve_3> {};
struct third : klp::patch<"third", klp::replace<first, second>, klp::named_reverts,
                          klp::module<"xfs", klp::func<"own">>, klp::fixes_of<second>, cve_4, klp::withdraw<cve_1>> {};
struct fourth : klp::patch<"fourth", klp::replace<first, second, third>, klp::fixes_of<third>,
                           klp::module<"xfs", klp::func<"own">>> {};
// A fix that is written anew, and one of old that comes back.
struct cve_2_anew : klp::fix<"CVE-2", klp::module<"ext4", klp::func<"g", code_b>>, klp::state<7, 1>> {};
struct fifth : klp::patch<"fifth", klp::replace<fourth>, klp::withdraw<cve_2>, klp::fixes_of<fourth>, cve_2_anew, cve_1,
                          klp::module<"xfs", klp::func<"own">>> {};
static_assert(klp::check<fourth> && klp::check<fifth>);

struct conditional
    : klp::patch<"conditional",
                 klp::vmlinux<
                     klp::func<"a">,
                     klp::when<true, klp::func<"b">, klp::when<true, klp::func<"c">>, klp::when<false, klp::func<"d">>>,
                     klp::when<true, klp::callbacks<klp::pre_patch<on_pre_patch>>>, klp::func<"e">>,
                 klp::when<true, cve_2, klp::named_reverts>, klp::when<false, cve_1>> {};

template <class P> auto is(klp::size_t at, const char *object, const char *name) -> bool {
    return at < listed<P>.count && listed<P>.items[at].object == object && listed<P>.items[at].name == name;
}

} // namespace

TEST_CASE("fixes: a patch has those that it lists and those of another, in the order written") {
    const klp::fix_names &names = klp::fixes<first>;
    CHECK(names.size() == 2);
    CHECK(klp::fixes<first>.contains("CVE-2"));
    CHECK_FALSE(klp::fixes<first>.contains("CVE-3"));
    const klp::string expected[] = {"CVE-1", "CVE-2", "CVE-3"};
    klp::size_t count = 0;
    for (const klp::string &fix : klp::fixes<second>)
        CHECK(fix == expected[count++]);
    CHECK(count == 3);
    CHECK_FALSE(klp::fixes<third>.contains("CVE-1"));
    CHECK(klp::fixes<third>.size() == 3);
    CHECK(klp::fixes<fourth>.size() == 3);
    CHECK(klp::fixes<fifth>.size() == 4);
    CHECK(klp::fixes<conditional>.size() == 1);
}

TEST_CASE("fixes: objects of one name are one, where the first stands") {
    REQUIRE(as_patch<second>.count == 5);
    CHECK(as_patch<second>.elements[0]->is == element::kind::replace);
    CHECK(as_patch<second>.elements[1]->object == "vmlinux");
    CHECK(as_patch<second>.elements[2]->object == "nfs");
    CHECK(as_patch<second>.elements[3]->object == "ext4");
    CHECK(as_patch<second>.elements[4]->state.id == 7);
    REQUIRE(listed<second>.count == 5);
    CHECK(is<second>(0, "vmlinux", "a"));
    CHECK(is<second>(1, "vmlinux", "b"));
    CHECK(is<second>(2, "nfs", "nfs_a"));
    CHECK(is<second>(3, "nfs", "nfs_b"));
    CHECK(is<second>(4, "ext4", "e"));
    CHECK(callbacks_of(*as_patch<second>.elements[1]).code[0] == on_pre_patch);
    CHECK(callbacks_of(*as_patch<second>.elements[2]).given[0] == 0);
}

TEST_CASE("fixes: what is withdrawn is given back, and that is meant") {
    REQUIRE(listed<third>.count == 5);
    CHECK(is<third>(0, "xfs", "own"));
    CHECK(is<third>(1, "ext4", "e"));
    CHECK(is<third>(2, "vmlinux", "b"));
    CHECK(is<third>(3, "vmlinux", "c"));
    CHECK(is<third>(4, "nfs", "nfs_b"));
    CHECK(klp::noops<third>.size() == 2);
    CHECK(klp::noops<third>.contains("vmlinux", "a"));
    CHECK(klp::noops<third>.contains("nfs", "nfs_a"));
    CHECK(klp::check<third>);
}

TEST_CASE("fixes: a fix is withdrawn and written anew, and one comes back") {
    CHECK(klp::functions<fifth>.contains("ext4", "g"));
    CHECK_FALSE(klp::functions<fifth>.contains("ext4", "e"));
    CHECK(klp::noops<fifth>.contains("ext4", "e"));
    CHECK(klp::noops<fifth>.size() == 1);
    CHECK(klp::functions<fifth>.contains("nfs", "nfs_a"));
}

TEST_CASE("fixes: a symbol that two list is one in each object") {
    CHECK(as_patch<first>.symbols == 2);
    CHECK(as_patch<second>.symbols == 3);
    CHECK(as_patch<third>.symbols == 2);
}

TEST_CASE("conditions: in a patch, in an object and in each other") {
    REQUIRE(listed<conditional>.count == 5);
    for (klp::size_t i = 0; i < 4; ++i)
        CHECK(is<conditional>(i, "vmlinux", i == 0 ? "a" : i == 1 ? "b" : i == 2 ? "c" : "e"));
    CHECK(is<conditional>(4, "ext4", "e"));
    CHECK(callbacks_of(*as_patch<conditional>.elements[0]).code[0] == on_pre_patch);
    CHECK(klp::detail::count_elements(as_patch<conditional>, element::kind::named_reverts) == 1);
    CHECK(klp::detail::count_elements(as_patch<conditional>, element::kind::state) == 1);
}
