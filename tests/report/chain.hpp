// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Releases with one of everything that a report tells.
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text a_open, a_open_again, a_read, a_write, a_static, a_drop, nf_chain, on_patch, on_unpatch,
    on_late_patch, on_late_unpatch;

inline constexpr klp::row r2_rows[] = {{"sys_read", a_read}, {"helper", a_static, 2}, {"dropped", a_drop}};

// clang-format off
struct r1 : klp::patch<"rich_1",
    klp::vmlinux<
        klp::func<"sys_open", a_open>,
        klp::func<"sys_read", a_read>>> {};

struct r2 : klp::patch<"rich_2",
    klp::replace<r1>,
    klp::state<7, 1>,
    klp::vmlinux<
        klp::table<r2_rows>>,
    klp::module<"nf_tables",
        klp::func<"chain", nf_chain>>> {};

// Knows r2 alone, names one of the reverts.
struct r3 : klp::patch<"rich_3",
    klp::replace<r2>,
    klp::unknown<klp::refuse>,
    klp::state<7, 2>,
    klp::state<9>,
    klp::vmlinux<
        klp::func<"sys_read", a_read>,
        klp::func<"sys_open", a_open_again>,
        klp::revert<"dropped">,
        klp::callbacks<klp::pre_patch<on_patch>, klp::post_unpatch<on_unpatch>>>> {};

// Beside r3.
struct r4 : klp::patch<"rich_4",
    klp::vmlinux<
        klp::func<"sys_write", a_write>>> {};

// Knows r3, and not r4.
struct r5 : klp::patch<"rich_5",
    klp::replace<r3>,
    klp::state<7, 2>,
    klp::state<9, 1>,
    klp::vmlinux<
        klp::func<"sys_open", a_open_again>,
        klp::symbol<"max_threads">,
        klp::callbacks<klp::pre_patch<on_patch>>>> {};

struct again : klp::fix<"CVE-2024-1\"", klp::vmlinux<klp::func<"sys_open", a_open_again>>> {};

// Replaces without a no-op, and has a fix.
struct r6 : klp::patch<"rich_6",
    klp::replace<r5>,
    klp::state<7, 2>,
    klp::state<9, 1>,
    klp::module<"nf_tables",
        klp::reloadable,
        klp::symbol<"nft_secret">,
        klp::symbol<"nf_secret", klp::sympos<2>, klp::from<"nf_conntrack">, klp::as<"second_secret">>,
        klp::callbacks<klp::post_patch<on_late_patch>, klp::pre_unpatch<on_late_unpatch>>>,
    again,
    klp::vmlinux<
        klp::symbol<"max_threads">,
        klp::callbacks<klp::pre_patch<on_patch>>>> {};
// clang-format on
