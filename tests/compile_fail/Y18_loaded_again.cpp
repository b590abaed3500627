// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y18_the_kernel_refuses_this_module_when_it_is_loaded_again.*in_patch<.*klp_bad.*in_object<.*nfs.*symbol_named<.*nfs_secret.*in_kernel<.*6\.1\.0-test
#include <klp/klp.hpp>

struct before_6_3 : klp::snapshot<"6.1.0-test"> {
    static constexpr klp::object_symbols objects[] = {
        {"vmlinux", R"(
cmdline_proc_show h
)"},
        {"nfs", R"(
nfs_file_read h
nfs_secret d
)"},
    };
    static constexpr klp::string modules{R"(
nfs
)"};
};

#ifdef FIXED
#define MEMBERS klp::symbol<"nfs_secret">, klp::reloadable, klp::func<"nfs_file_read">
#else
#define MEMBERS klp::symbol<"nfs_secret">, klp::func<"nfs_file_read">
#endif
struct bad : klp::patch<"klp_bad", klp::built_for<before_6_3>, klp::module<"nfs", MEMBERS>> {};

static_assert(klp::check<bad>);
