// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The snapshot of a kernel as klp-snapshot writes it, made up: a symbol of each kind.
#pragma once

#include <klp/snapshot.hpp>

namespace {

struct a_kernel : klp::snapshot<"6.12.0-test"> {
    static constexpr klp::object_symbols objects[] = {
        {"nfs", "\n"
                "nfs_read h\n"
                "nfs_write hh\n"},
        {"vmlinux", "\n"
                    "__x64_sys_read h\n"
                    "boot_only i\n"
                    "cmdline_proc_show h\n"
                    "do_one h\n"
                    "do_one_initcall n\n"
                    "max_threads d\n"
                    "name_show hnh\n"
                    "reweight.isra.0 h\n"
                    "sys_read n\n"
                    "unknown_kind ?\n"},
    };
    static constexpr klp::string modules{"\next4\nnfs\nnfsd\n"};
    static constexpr klp::string built_in{"\nprintk\n"};
};

} // namespace
