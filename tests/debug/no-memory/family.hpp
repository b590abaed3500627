// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text m_base_cmdline;
struct m_base : klp::patch<"klp_m_base",
    klp::vmlinux<
        klp::func<"cmdline_proc_show", m_base_cmdline>>> {};

extern "C" klp::text m_other_filesystems;
struct m_other : klp::patch<"klp_m_other",
    klp::vmlinux<
        klp::func<"filesystems_proc_show", m_other_filesystems>>> {};

extern "C" klp::text m_next_version, m_next_uptime;
// A no-op of each kind, static and discovered, beside two functions.
struct m_next : klp::patch<"klp_m_next",
    klp::replace<m_base>,
    klp::unknown<klp::discover>,
    klp::vmlinux<
        klp::func<"version_proc_show", m_next_version>,
        klp::func<"uptime_proc_show", m_next_uptime>>> {};
