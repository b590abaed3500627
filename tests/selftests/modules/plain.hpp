// SPDX-License-Identifier: MIT OR GPL-2.0
// The kernel's test modules as they are: none of them needs klp_glue.
#pragma once

#include "code.hpp"

struct livepatch : klp::patch<"test_klp_livepatch",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", livepatch_cmdline_proc_show>>> {};

struct getpid : klp::patch<"test_klp_syscall",
    klp::vmlinux<
        klp::func<"__x64_sys_getpid", patched_getpid>>> {};

struct mod_patch : klp::patch<"test_klp_mod_patch",
    klp::module<"test_klp_mod_target",
        klp::func<"test_klp_mod_target_show", livepatch_mod_target_show>>> {};

struct callbacks_demo : klp::patch<"test_klp_callbacks_demo",
    klp::vmlinux<all_callbacks>,
    klp::module<"test_klp_callbacks_mod", all_callbacks>,
    klp::module<"test_klp_callbacks_busy",
        all_callbacks,
        klp::func<"busymod_work_func", patched_work_func>>> {};

// Of those two modules that take a parameter `replace` both forms are in the module, and init chooses.
struct callbacks_demo2 : klp::patch<"test_klp_callbacks_demo2",
    klp::replace<>,
    klp::vmlinux<all_callbacks>> {};

struct callbacks_demo2_beside : klp::patch<"test_klp_callbacks_demo2",
    klp::vmlinux<all_callbacks>> {};

struct atomic_replace : klp::patch<"test_klp_atomic_replace",
    klp::replace<>,
    klp::vmlinux<
        klp::func<"meminfo_proc_show", atomic_meminfo_proc_show>>> {};

struct atomic_beside : klp::patch<"test_klp_atomic_replace",
    klp::vmlinux<
        klp::func<"meminfo_proc_show", atomic_meminfo_proc_show>>> {};

struct state1 : klp::patch<"test_klp_state",
    klp::replace<>,
    klp::state<1, 1>,
    klp::vmlinux<all_callbacks>> {};

struct state2 : klp::patch<"test_klp_state2",
    klp::replace<>,
    klp::state<1, 2>,
    klp::vmlinux<all_callbacks>> {};

struct state3 : klp::patch<"test_klp_state3",
    klp::replace<>,
    klp::state<1, 2>,
    klp::vmlinux<all_callbacks>> {};
