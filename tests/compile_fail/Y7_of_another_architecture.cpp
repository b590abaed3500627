// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: Y7_a_system_call_has_the_name_of_its_wrapper.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*__x64_sys_getpid.*did_you_mean<.*sys_getpid
#include <klp/klp.hpp>
#include <klp/snapshot.hpp>

// As on powerpc, whose wrappers have no prefix.
struct a_kernel : klp::snapshot<"6.12.0-powerpc64le"> {
    static constexpr klp::object_symbols objects[] = {
        {"vmlinux", R"(
cmdline_proc_show h
sys_getpid h
)"},
    };
    static constexpr klp::string modules{"\n"};
};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"sys_getpid">>> {};
#else
struct bad : klp::patch<"klp_bad", klp::built_for<a_kernel>, klp::vmlinux<klp::func<"__x64_sys_getpid">>> {};
#endif

static_assert(klp::check<bad>);
