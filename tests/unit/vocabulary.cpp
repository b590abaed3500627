// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/vocabulary.hpp>

#include <type_traits>

#include <doctest/doctest.h>

extern "C" {
klp::insn here[1];
klp::insn there[1];
}

namespace {

using klp::detail::member;

constexpr klp::row rows[] = {{"a", here}, {"b", there, 2}, {"c"}, klp::row::revert("d", 3)};

} // namespace

TEST_CASE("vocabulary: func") {
    constexpr member plain = klp::func<"f", here>::as_member;
    CHECK(plain.is == member::kind::function);
    CHECK(plain.name == "f");
    CHECK(plain.code == here);
    CHECK(plain.has_code);
    CHECK(plain.sympos == 0);
    CHECK_FALSE(plain.noop);
}

TEST_CASE("vocabulary: code and sympos in any order, or neither") {
    CHECK(klp::func<"f", here, klp::sympos<2>>::as_member.sympos == 2);
    CHECK(klp::func<"f", klp::sympos<2>, here>::as_member.sympos == 2);
    CHECK(klp::func<"f", klp::sympos<2>, here>::as_member.code == here);
    CHECK_FALSE(klp::func<"f">::as_member.has_code);
    CHECK_FALSE(klp::func<"f", klp::sympos<3>>::as_member.has_code);
    CHECK(klp::func<"f", klp::sympos<3>>::as_member.sympos == 3);
}

TEST_CASE("vocabulary: revert") {
    CHECK(klp::revert<"f">::as_member.noop);
    CHECK_FALSE(klp::revert<"f">::as_member.has_code);
    CHECK(klp::revert<"f", klp::sympos<4>>::as_member.sympos == 4);
}

TEST_CASE("vocabulary: table and its rows") {
    constexpr member table = klp::table<rows>::as_member;
    CHECK(table.is == member::kind::table);
    CHECK(table.more->rows == rows);
    CHECK(table.count == 4);
    CHECK((rows[0].has_code && rows[0].code == here && rows[0].sympos == 0));
    CHECK((rows[1].has_code && rows[1].code == there && rows[1].sympos == 2));
    CHECK((!rows[2].has_code && !rows[2].noop));
    CHECK((rows[3].noop && !rows[3].has_code && rows[3].sympos == 3));
}

TEST_CASE("vocabulary: symbol, its position and names in any order") {
    using klp::symbol;
    constexpr member plain = symbol<"max_threads">::as_member;
    CHECK(plain.is == member::kind::symbol);
    CHECK(plain.count == 0);
    CHECK(plain.more->symbol->name == "max_threads");
    CHECK(plain.more->symbol->c_name == "max_threads");
    CHECK(plain.more->symbol->from.empty());
    CHECK(plain.more->symbol->sympos == 0);
    const klp::detail::symbol_value all[] = {
        symbol<"name_show", klp::sympos<3>, klp::as<"third">, klp::from<"nfs">>::value,
        symbol<"name_show", klp::from<"nfs">, klp::sympos<3>, klp::as<"third">>::value,
        symbol<"name_show", klp::as<"third">, klp::from<"nfs">, klp::sympos<3>>::value,
    };
    for (const klp::detail::symbol_value &s : all) {
        CHECK(s.name == "name_show");
        CHECK(s.c_name == "third");
        CHECK(s.from == "nfs");
        CHECK(s.sympos == 3);
    }
}

TEST_CASE("vocabulary: callbacks") {
    constexpr member two = klp::callbacks<klp::post_unpatch<there>, klp::pre_patch<here>>::as_member;
    CHECK(two.is == member::kind::callbacks);
    CHECK(two.more->callbacks->code[0] == here);
    CHECK(two.more->callbacks->code[3] == there);
    CHECK(two.more->callbacks->given[0] == 1);
    CHECK(two.more->callbacks->given[1] == 0);
    CHECK(two.more->callbacks->given[2] == 0);
    CHECK(two.more->callbacks->given[3] == 1);
    CHECK(klp::callbacks<klp::pre_unpatch<here>>::as_member.more->callbacks->code[2] == here);
}

TEST_CASE("vocabulary: what is said of a module with symbols is no function") {
    CHECK(klp::reloadable::as_member.is == member::kind::reloadable);
    CHECK(klp::reloadable::as_member.count == 0);
    CHECK(klp::not_reloaded::as_member.is == member::kind::not_reloaded);
    CHECK(klp::not_reloaded::as_member.count == 0);
}

TEST_CASE("vocabulary: objects") {
    static constexpr klp::vmlinux<klp::func<"f">> vmlinux;
    constexpr auto kernel = vmlinux.as_element;
    CHECK(kernel.is_kernel);
    CHECK(kernel.object == "vmlinux");
    CHECK(kernel.count == 1);
    static constexpr klp::module<"nfs", klp::func<"f">, klp::func<"g">> module;
    constexpr auto nfs = module.as_element;
    CHECK_FALSE(nfs.is_kernel);
    CHECK(nfs.object == "nfs");
    CHECK(nfs.count == 2);
    CHECK(klp::vmlinux<>{}.as_element.count == 0);
}

TEST_CASE("vocabulary: state and unknown") {
    CHECK(klp::state<7>::as_element.state.id == 7);
    CHECK(klp::state<7>::as_element.state.version == 0);
    CHECK(klp::state<7, 3>::as_element.state.version == 3);
    CHECK(klp::unknown<klp::refuse>::as_element.policy == klp::unknown_policy::refuse);
    CHECK(klp::unknown<klp::discover>::as_element.policy == klp::unknown_policy::discover);
}

namespace {

struct a_kernel : klp::snapshot<"6.12.0-test"> {
    static constexpr klp::object_symbols objects[] = {{"vmlinux", "\nf h\n"}};
    static constexpr klp::string modules{"\nnfs\n"};
};

} // namespace

TEST_CASE("vocabulary: lists of objects and of kernels") {
    constexpr klp::detail::element abandoned = klp::abandon_callbacks<"vmlinux", "nfs">::as_element;
    CHECK(abandoned.number == 2);
    CHECK(abandoned.names[1] == "nfs");
    constexpr klp::detail::element kernels = klp::built_for<a_kernel>::as_element;
    CHECK(kernels.number == 1);
    CHECK(kernels.snapshots[0].release == "6.12.0-test");
    CHECK(kernels.snapshots[0].count == 1);
}

namespace {

struct v1 : klp::patch<"v1", klp::vmlinux<klp::func<"f">>> {};
struct first : klp::patch<"next", klp::replace<v1>, klp::vmlinux<klp::func<"f">>, klp::state<1>> {};
struct last : klp::patch<"next", klp::vmlinux<klp::func<"f">>, klp::state<1>, klp::replace<v1>> {};

} // namespace

TEST_CASE("vocabulary: predecessors are found wherever replace stands") {
    CHECK(std::is_same_v<first::predecessors, klp::replace<v1>>);
    CHECK(std::is_same_v<last::predecessors, klp::replace<v1>>);
    CHECK(std::is_same_v<v1::predecessors, klp::detail::no_replace>);
    CHECK(std::is_same_v<first::module, last::module>);
    CHECK_FALSE(std::is_same_v<first::module, v1::module>);
    CHECK(klp::detail::as_patch<first>.name == "next");
    CHECK(klp::detail::as_patch<first>.count == 3);
}
