// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text u_known_version;
struct u_known : klp::patch<"klp_u_known",
    klp::vmlinux<
        klp::func<"version_proc_show", u_known_version>>> {};

extern "C" klp::text u_discover_version;
struct u_discover : klp::patch<"klp_u_discover",
    klp::replace<u_known>,
    klp::unknown<klp::discover>,
    klp::vmlinux<
        klp::func<"version_proc_show", u_discover_version>>> {};

extern "C" klp::text u_refuse_version;
struct u_refuse : klp::patch<"klp_u_refuse",
    klp::replace<u_known, u_discover>,
    klp::unknown<klp::refuse>,
    klp::vmlinux<
        klp::func<"version_proc_show", u_refuse_version>>> {};
