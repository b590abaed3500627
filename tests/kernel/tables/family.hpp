// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text t_old_version, t_old_uptime;
inline constexpr klp::row t_old_rows[] = {
    {"version_proc_show", t_old_version},
    {"uptime_proc_show", t_old_uptime, 1},
};
struct t_old : klp::patch<"klp_t_old",
    klp::vmlinux<
        klp::table<t_old_rows>>> {};

extern "C" klp::text t_new_version, t_new_filesystems;
inline constexpr klp::row t_new_rows[] = {
    {"version_proc_show", t_new_version},
    klp::row::revert("cmdline_proc_show"),
};
struct t_new : klp::patch<"klp_t_new",
    klp::replace<t_old>,
    klp::vmlinux<
        klp::func<"filesystems_proc_show", t_new_filesystems>,
        klp::table<t_new_rows>>> {};

static_assert(klp::noops<t_new>.size() == 2);
