// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/check.hpp>

#include <initializer_list>

#include <doctest/doctest.h>

#include "../a_kernel.hpp"

namespace {

using klp::rule;
using klp::string;
using klp::detail::violation;

constexpr const klp::detail::snapshot_value &kernel = klp::built_for<a_kernel>::as_element.snapshots[0];
constexpr const string &kernel_lines = a_kernel::objects[1].lines;

constexpr auto look_up(string object, string name, unsigned long sympos = 0) -> violation {
    return klp::detail::check_name(kernel, klp::function{.object = object, .name = name, .sympos = sympos});
}

constexpr auto look_up_symbol(string object, string name, unsigned long sympos = 0) -> violation {
    return klp::detail::check_name(kernel, klp::detail::listed_symbol{object, object, name, name, sympos});
}

} // namespace

TEST_CASE("kernel: did you mean a name that differs by a letter, or by two that changed places?") {
    constexpr auto meant = [](string typo) { return klp::detail::similar_name(kernel_lines, typo); };
    CHECK(meant("cmdline_proc_shew") == "cmdline_proc_show");  // another letter
    CHECK(meant("cmdline_procshow") == "cmdline_proc_show");   // a letter too few
    CHECK(meant("cmdline_proc_shoow") == "cmdline_proc_show"); // a letter too many
    CHECK(meant("cmdline_proc_shwo") == "cmdline_proc_show");  // two changed places
    CHECK(meant("Xmax_threads") == "max_threads");
    CHECK(meant("max_threadsX") == "max_threads");
    CHECK(meant("cmdline_prok_shew").empty());
    CHECK(meant("").empty());
    static_assert(meant("cmdline_proc_shwo") == "cmdline_proc_show");
}

TEST_CASE("kernel: did you mean what the compiler made of it?") {
    CHECK(klp::detail::renamed(kernel_lines, "reweight") == "reweight.isra.0");
    CHECK(klp::detail::renamed(kernel_lines, "reweigh").empty());
    CHECK(klp::detail::renamed(kernel_lines, "zzz").empty());
}

TEST_CASE("kernel: did you mean the wrapper of the system call?") {
    for (const char *name : {"read", "sys_read", "__arm64_sys_read", "__do_sys_read", "__se_sys_read"})
        CHECK(klp::detail::wrapper(kernel_lines, name) == "__x64_sys_read");
    CHECK(klp::detail::wrapper(kernel_lines, "sys_write").empty());
}

TEST_CASE("kernel: nothing is wrong with what is there and can be hooked") {
    CHECK(look_up("vmlinux", "cmdline_proc_show").broken == rule::none);
    CHECK(look_up("vmlinux", "cmdline_proc_show", 1).broken == rule::none);
    CHECK(look_up("vmlinux", "name_show", 3).broken == rule::none);
    CHECK(look_up("vmlinux", "unknown_kind").broken == rule::none);
    CHECK(look_up("nfs", "nfs_read").broken == rule::none);
    CHECK(look_up_symbol("vmlinux", "max_threads").broken == rule::none);
    CHECK(look_up_symbol("vmlinux", "name_show", 2).broken == rule::none);
}

TEST_CASE("kernel: Y1, what is not there") {
    CHECK(look_up("vmlinux", "nfs_read").broken == rule::Y1_the_function_is_in_another_object);
    CHECK(look_up("vmlinux", "nfs_read").found_in == "nfs");
    CHECK(look_up_symbol("nfs", "max_threads").broken == rule::Y1_the_symbol_is_in_another_object);
    CHECK(look_up("nfss", "f").broken == rule::Y1_the_kernel_has_no_such_module);
    CHECK(look_up("nfss", "f").suggestion == "nfs");
    CHECK(look_up("ext4", "f").broken == rule::Y1_the_snapshot_lacks_the_symbols_of_this_module);
    CHECK(look_up("vmlinux", "cmdline_proc_shwo").suggestion == "cmdline_proc_show");
    CHECK(look_up("vmlinux", "cmdline_proc_shwo").kernel == "6.12.0-test");
}

TEST_CASE("kernel: Y2 and Y3, positions") {
    CHECK(look_up("vmlinux", "name_show").broken == rule::Y2_an_ambiguous_name_needs_a_sympos);
    CHECK(look_up("vmlinux", "name_show").found == 3);
    CHECK(look_up("vmlinux", "name_show", 4).broken == rule::Y3_the_sympos_is_out_of_range);
    CHECK(look_up_symbol("vmlinux", "max_threads", 2).broken == rule::Y3_the_sympos_is_out_of_range);
}

TEST_CASE("kernel: Y4, Y6, Y7 and Y17, what cannot be hooked or used") {
    CHECK(look_up("vmlinux", "name_show", 2).broken == rule::Y4_ftrace_cannot_hook_the_function);
    CHECK(look_up("vmlinux", "max_threads").broken == rule::Y4_ftrace_cannot_hook_the_function);
    CHECK(look_up("vmlinux", "boot_only").broken == rule::Y4_ftrace_cannot_hook_the_function);
    CHECK(look_up("vmlinux", "sys_read").suggestion == "__x64_sys_read");
    CHECK(look_up("vmlinux", "reweight").broken == rule::Y6_the_compiler_gave_the_function_another_name);
    CHECK(look_up("vmlinux", "__do_sys_read").broken == rule::Y7_a_system_call_has_the_name_of_its_wrapper);
    CHECK(look_up_symbol("vmlinux", "boot_only").broken == rule::Y17_the_symbol_is_freed_after_boot);
}

TEST_CASE("kernel: S24 and Y1 of a module without functions, Y18") {
    using klp::detail::as_patch;
    using klp::detail::check_module;
    using klp::detail::check_reload;
    using some = klp::vmlinux<klp::func<"f">>;
    struct named_nfsd : klp::patch<"nfsd", some> {};
    struct named_printk : klp::patch<"printk", some> {};
    struct unknown_object : klp::patch<"p", some, klp::module<"nsfd", klp::callbacks<>>> {};
    CHECK(check_module(kernel, as_patch<named_nfsd>).broken == rule::S24_a_module_of_the_kernel_has_this_name);
    CHECK(check_module(kernel, as_patch<named_printk>).broken == rule::S24_a_module_of_the_kernel_has_this_name);
    CHECK(check_module(kernel, as_patch<unknown_object>).broken == rule::Y1_the_kernel_has_no_such_module);
    CHECK(check_module(kernel, as_patch<unknown_object>).suggestion == "nfsd");

    struct with_symbols : klp::patch<"p", klp::module<"nfs", klp::func<"f">, klp::symbol<"s">>> {};
    struct reloadable : klp::patch<"p", klp::module<"nfs", klp::reloadable, klp::func<"f">, klp::symbol<"s">>> {};
    CHECK(check_reload(kernel, as_patch<with_symbols>).broken ==
          rule::Y18_the_kernel_refuses_this_module_when_it_is_loaded_again);
    CHECK(check_reload(kernel, as_patch<with_symbols>).symbol == "s");
    CHECK(check_reload(kernel, as_patch<reloadable>).broken == rule::none);
    const klp::object_symbols with_a_cure[] = {{"vmlinux", "\nclear_relocate_add h\n"}};
    const klp::detail::snapshot_value of_6_3{.release = "6.3.0", .objects = with_a_cure, .count = 1};
    CHECK(check_reload(of_6_3, as_patch<with_symbols>).broken == rule::none);
}
