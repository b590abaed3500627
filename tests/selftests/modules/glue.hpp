// SPDX-License-Identifier: MIT OR GPL-2.0
// The same modules, each with no-ops that go through klp_glue. Those that replace nothing revert a function that no other
// patch changes; those that replace know their predecessors, of which not all are live in each test, and abandon callbacks
// where a script looks that those of a replaced patch do not run.
#pragma once

#include "code.hpp"

struct livepatch : klp::patch<"test_klp_livepatch",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", livepatch_cmdline_proc_show>,
        klp::revert<"version_proc_show">>> {};

struct getpid : klp::patch<"test_klp_syscall",
    klp::vmlinux<
        klp::func<"__x64_sys_getpid", patched_getpid>,
        klp::revert<"uptime_proc_show">>> {};

struct mod_patch : klp::patch<"test_klp_mod_patch",
    klp::module<"test_klp_mod_target",
        klp::func<"test_klp_mod_target_show", livepatch_mod_target_show>,
        klp::revert<"test_klp_mod_target_exit">>> {};

struct callbacks_demo : klp::patch<"test_klp_callbacks_demo",
    klp::vmlinux<
        all_callbacks,
        klp::revert<"version_proc_show">>,
    klp::module<"test_klp_callbacks_mod", all_callbacks>,
    klp::module<"test_klp_callbacks_busy",
        all_callbacks,
        klp::func<"busymod_work_func", patched_work_func>>> {};

struct callbacks_demo2 : klp::patch<"test_klp_callbacks_demo2",
    klp::replace<callbacks_demo>,
    klp::abandon_callbacks<"test_klp_callbacks_mod", "test_klp_callbacks_busy">,
    klp::vmlinux<all_callbacks>> {};

struct callbacks_demo2_beside : klp::patch<"test_klp_callbacks_demo2",
    klp::vmlinux<
        all_callbacks,
        klp::revert<"version_proc_show">>> {};

struct atomic_replace : klp::patch<"test_klp_atomic_replace",
    klp::replace<livepatch, getpid, callbacks_demo>,
    klp::abandon_callbacks<"vmlinux", "test_klp_callbacks_mod", "test_klp_callbacks_busy">,
    klp::vmlinux<
        klp::func<"meminfo_proc_show", atomic_meminfo_proc_show>>> {};

struct atomic_beside : klp::patch<"test_klp_atomic_replace",
    klp::vmlinux<
        klp::func<"meminfo_proc_show", atomic_meminfo_proc_show>,
        klp::revert<"version_proc_show">>> {};

struct state1 : klp::patch<"test_klp_state",
    klp::replace<livepatch>,
    klp::state<1, 1>,
    klp::vmlinux<all_callbacks>> {};

struct state2 : klp::patch<"test_klp_state2",
    klp::replace<livepatch, state1>,
    klp::state<1, 2>,
    klp::vmlinux<all_callbacks>> {};

struct state3 : klp::patch<"test_klp_state3",
    klp::replace<livepatch, state1, state2>,
    klp::state<1, 2>,
    klp::vmlinux<all_callbacks>> {};

static_assert(klp::noops<callbacks_demo2>.size() == 2);
static_assert(klp::noops<atomic_replace>.size() == 5);
static_assert(klp::noops<atomic_replace>.contains("test_klp_callbacks_busy", "busymod_work_func"));
static_assert(klp::noops<state3>.size() == 2);
