// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A small snapshot, as klp-snapshot writes them.
#pragma once

#include <klp/snapshot.hpp>

struct a_kernel : klp::snapshot<"6.12.0-test"> {
    static constexpr klp::object_symbols objects[] = {
        {"vmlinux", R"(
__do_sys_getpid n
__x64_sys_getpid h
clear_relocate_add h
cmdline_proc_show h
do_one.isra.0 h
do_setup i
do_two h
max_threads d
native_read n
seq_show hhnd
unknowable ?
version_proc_show h
)"},
        {"xt_lib", R"(
xt_find h
)"},
        {"nf_tables", R"(
nft_do_chain h
nft_secret d
nft_show hh
)"},
    };
    static constexpr klp::string modules{R"(
nf_conntrack
nf_tables
xfs
xt_lib
)"};
    static constexpr klp::string built_in{R"(
printk
usbcore
)"};
};
