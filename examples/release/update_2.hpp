// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include "cve_2024_4.hpp"
#include "update_1.hpp"

// What cve_2024_2 changed is given back: a no-op, which nobody has to name.
struct update_2 : klp::patch<"klp_update_2",
    klp::replace<update_1>,
    klp::named_reverts,
    klp::fixes_of<update_1>,
    cve_2024_4,
    klp::withdraw<cve_2024_2>> {};

static_assert(klp::fixes<update_2>.size() == 3);
static_assert(klp::noops<update_2>.size() == 1);
static_assert(klp::noops<update_2>.contains("vmlinux", "version_proc_show"));
