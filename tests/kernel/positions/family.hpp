// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

// Many functions have this name; as no-ops they can be hooked without a replacement for each.
struct p1 : klp::patch<"klp_p1",
    klp::vmlinux<
        klp::revert<"name_show", klp::sympos<2>>,
        klp::revert<"name_show", klp::sympos<3>>,
        klp::revert<"cmdline_proc_show", klp::sympos<1>>>> {};

extern "C" klp::text p2_cmdline;
struct p2 : klp::patch<"klp_p2",
    klp::replace<p1>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show", p2_cmdline, klp::sympos<1>>>> {};

static_assert(klp::noops<p2>.size() == 2);

extern "C" klp::text p3_cmdline;
// sympos 0 here is sympos 1 in p1, of which this one knows nothing.
struct p3 : klp::patch<"klp_p3",
    klp::replace<>,
    klp::unknown<klp::discover>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show", p3_cmdline>>> {};
