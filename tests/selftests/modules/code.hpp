// SPDX-License-Identifier: MIT OR GPL-2.0
// What the C files define. Each module has callbacks of its own under the same names, which are those in its log lines.
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text livepatch_cmdline_proc_show, livepatch_mod_target_show, atomic_meminfo_proc_show;
extern "C" klp::text patched_getpid, patched_work_func;
extern "C" klp::text pre_patch_callback, post_patch_callback, pre_unpatch_callback, post_unpatch_callback;

using all_callbacks = klp::callbacks<
    klp::pre_patch<pre_patch_callback>,
    klp::post_patch<post_patch_callback>,
    klp::pre_unpatch<pre_unpatch_callback>,
    klp::post_unpatch<post_unpatch_callback>>;
