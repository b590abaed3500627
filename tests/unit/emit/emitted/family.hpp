// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Patches of every shape that the arrays take.
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text code_a, code_b, code_c, on_pre_patch, on_post_patch, on_pre_unpatch, on_post_unpatch;

// clang-format off
/// Plain: no glue. A module is listed before the kernel.
struct v1 : klp::patch<"emitted_v1",
    klp::module<"nfs",
        klp::func<"nfs_read", code_b, klp::sympos<3>>>,
    klp::vmlinux<
        klp::func<"a", code_a>,
        klp::func<"b", code_b>>> {};

struct v2 : klp::patch<"emitted_v2",
    klp::vmlinux<klp::func<"c", code_c>>,
    klp::module<"ext4", klp::func<"ext4_read">, klp::func<"ext4_write">>> {};

/// No-ops in an object that it lists, in one that it does not, and none in a third.
struct v3 : klp::patch<"emitted_v3",
    klp::module<"btrfs", klp::func<"btrfs_read", code_c>>,
    klp::replace<v1, v2>,
    klp::module<"nfs", klp::func<"nfs_write", code_b>>> {};

/// Everything that may be said; no no-ops and so no glue.
struct full : klp::patch<"emitted_full",
    klp::replace<>,
    klp::state<7, 2>,
    klp::vmlinux<
        klp::callbacks<klp::post_unpatch<on_post_unpatch>, klp::pre_patch<on_pre_patch>>,
        klp::func<"a", code_a>,
        klp::callbacks<klp::post_patch<on_post_patch>>>,
    klp::module<"nfs",
        klp::callbacks<klp::pre_unpatch<on_pre_unpatch>>>,
    klp::state<9>> {};

/// Selective revert, with a pre_patch of its own that runs after the glue's.
struct reverting : klp::patch<"emitted_reverting",
    klp::vmlinux<
        klp::revert<"a">,
        klp::revert<"b", klp::sympos<2>>,
        klp::callbacks<klp::pre_patch<on_pre_patch>, klp::post_patch<on_post_patch>>>> {};

/// Glue for the policy alone.
struct refusing : klp::patch<"emitted_refusing",
    klp::replace<>,
    klp::unknown<klp::refuse>,
    klp::module<"nfs", klp::func<"nfs_read", code_a>>> {};

struct discovering : klp::patch<"emitted_discovering",
    klp::replace<>,
    klp::unknown<klp::discover>,
    klp::vmlinux<klp::func<"a", code_a>>> {};
// clang-format on

inline constexpr klp::row table_rows[] = {
    {"z", code_a},
    {"y", code_b, 2},
    klp::row::revert("x", 4),
};

// clang-format off
struct tabled : klp::patch<"emitted_tabled",
    klp::vmlinux<
        klp::func<"first", code_c>,
        klp::table<table_rows>,
        klp::func<"last", code_c>>> {};

/// Nothing but no-ops, all of them in modules.
struct modules_only : klp::patch<"emitted_modules_only",
    klp::module<"nfs", klp::func<"n">>,
    klp::module<"ext4", klp::func<"e">>> {};

/// A stack, each of which names all below it; the lowest reverts what is gone when its transition is complete.
struct low : klp::patch<"emitted_low",
    klp::replace<>,
    klp::vmlinux<klp::func<"low", klp::sympos<1>>, klp::revert<"gone">>> {};

struct mid : klp::patch<"emitted_mid", klp::stacked_on<low>, klp::vmlinux<klp::func<"mid">>> {};

struct high : klp::patch<"emitted_high", klp::stacked_on<mid, low>, klp::vmlinux<klp::func<"high">>> {};

struct over_a_stack : klp::patch<"emitted_over_a_stack",
    klp::replace<high, mid, v2>,
    klp::vmlinux<klp::func<"high", code_a>>> {};

struct only_noops : klp::patch<"emitted_only_noops", klp::replace<modules_only>> {};

/// What its code uses of the kernel and of modules; the kernel has nothing else.
struct needing : klp::patch<"emitted_needing",
    klp::vmlinux<
        klp::symbol<"max_threads">,
        klp::symbol<"name_show", klp::as<"third_name_show">, klp::sympos<3>>>,
    klp::module<"nfs",
        klp::symbol<"nfs_secret">,
        klp::func<"nfs_read", code_a>,
        klp::symbol<"rpc_secret.isra.0", klp::sympos<12>, klp::from<"sunrpc">, klp::as<"rpc_secret">>>> {};

/// Two fixes that share an object.
struct cve_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::func<"a", code_a>>, klp::module<"nfs", klp::func<"n", code_a>>> {};
struct cve_2 : klp::fix<"CVE-2024-2", klp::vmlinux<klp::func<"b", code_b>>> {};
struct fixing : klp::patch<"emitted_fixing", cve_1, cve_2> {};

/// A module that may be unloaded and loaded again.
struct reloaded : klp::patch<"emitted_reloaded",
    klp::module<"nfs",
        klp::reloadable,
        klp::symbol<"nfs_secret">,
        klp::callbacks<klp::pre_patch<on_pre_patch>>,
        klp::func<"nfs_read", code_a>>> {};

/// No-ops ask for a vmlinux object, and symbols stand in it.
struct needing_over : klp::patch<"emitted_needing_over",
    klp::replace<v1>,
    klp::module<"nfs", klp::func<"nfs_read", code_a, klp::sympos<3>>>,
    klp::vmlinux<klp::symbol<"a_secret">>> {};
// clang-format on
