// SPDX-License-Identifier: MIT OR GPL-2.0
// Read from symbols.ko by klp-describe-module: for klp::replace<...>; it describes, and cannot be emitted.
#pragma once

#include <klp/klp.hpp>

// left out: a fix named '', as none of klp's can be
// left out: a fix named 'comma,', as none of klp's can be
// left out: a fix named 'x?int injected;\', as none of klp's can be
extern "C" klp::text symbols_kernels_callback;
struct symbols : klp::patch<"symbols",
    klp::fix<"CVE-2024-1">,
    klp::fix<"\"a'fix\\\"">,
    klp::vmlinux<
        klp::callbacks<
            klp::pre_patch<symbols_kernels_callback>>,
        klp::func<"cmdline_proc_show">,
        klp::func<"uptime_proc_show">,
        klp::symbol<"max_threads">,
        klp::symbol<"name_show", klp::sympos<3>, klp::as<"third_name_show">>,
        klp::symbol<"kernels_callback">,
        klp::symbol<"kernels_show">>,
    klp::module<"ext4",
        klp::func<"ext4_file_open">,
        klp::symbol<"cloned.isra.0", klp::as<"cloned">>,
        klp::symbol<"journal_tag_bytes", klp::as<"journal">, klp::from<"jbd2">>>> {};
