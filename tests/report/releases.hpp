// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Releases as sets of fixes, for what a report says of them and of machines.
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_f, klpp_g, klpp_h, klpp_s;

// clang-format off
struct cve_1 : klp::fix<"CVE-2024-1", klp::vmlinux<klp::symbol<"max_threads">, klp::func<"f", klpp_f>>> {};
struct cve_2 : klp::fix<"CVE-2024-2", klp::module<"nfs", klp::func<"g", klpp_g, klp::sympos<2>>>> {};
struct cve_2_anew : klp::fix<"CVE-2024-2", klp::module<"nfs", klp::func<"g", klpp_h, klp::sympos<2>>>> {};
struct cve_3 : klp::fix<"<b>\"3'&\\", klp::when<true, klp::module<"nfs", klp::when<true, klp::func<"h", klpp_h>>>>> {};

struct release_1 : klp::patch<"klp_release_1", cve_1, cve_2> {};

// A patch of another kind, beside it, with a state that the next release has not.
struct beside : klp::patch<"klp_beside", klp::state<7>, klp::vmlinux<klp::func<"s", klpp_s>>> {};

struct release_2 : klp::patch<"klp_release_2",
    klp::replace<release_1>, klp::fixes_of<release_1>, klp::withdraw<cve_1>, cve_3> {};

struct release_3 : klp::patch<"klp_release_3",
    klp::replace<release_1, release_2>, klp::fixes_of<release_2>, klp::withdraw<cve_2>, cve_2_anew,
    klp::unknown<klp::refuse>> {};

// Says nothing of what is before it, and loses it all.
struct rescue : klp::patch<"klp_rescue", klp::replace<>, cve_1> {};
// clang-format on
