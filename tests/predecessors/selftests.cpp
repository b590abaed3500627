// SPDX-License-Identifier: MIT OR GPL-2.0
// A patch that replaces all live patches of the kernel's own tests at once, as they were read from their modules.
#include <klp/klp.hpp>

extern "C" klp::text successor_show, successor_pre_patch, successor_post_unpatch;

using own_callbacks = klp::callbacks<klp::pre_patch<successor_pre_patch>, klp::post_unpatch<successor_post_unpatch>>;

struct successor : klp::patch<"successor",
    klp::replace<test_klp_atomic_replace, test_klp_callbacks_demo, test_klp_callbacks_demo2, test_klp_livepatch,
        test_klp_state, test_klp_state2, test_klp_state3, test_klp_syscall>,
    klp::state<1, 2>,
    klp::vmlinux<
        own_callbacks,
        klp::func<"cmdline_proc_show", successor_show>>,
    klp::module<"test_klp_callbacks_mod",
        own_callbacks>,
    klp::module<"test_klp_callbacks_busy",
        own_callbacks>> {};

static_assert(klp::noops<successor>.size() == 3);
static_assert(klp::noops<successor>.contains("vmlinux", "meminfo_proc_show"));
static_assert(klp::noops<successor>.contains("vmlinux", "__x64_sys_getpid"));
static_assert(klp::noops<successor>.contains("test_klp_callbacks_busy", "busymod_work_func"));

KLP_PATCH(successor);
