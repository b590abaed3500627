// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_filesystems_proc_show;

// Replaces a patch of which only its name and one function are known, and refuses to revert anything else.
struct plain_as_known : klp::patch<"klp_plain",
    klp::vmlinux<
        klp::func<"version_proc_show">>> {};

struct refuse : klp::patch<"klp_refuse",
    klp::replace<plain_as_known>,
    klp::unknown<klp::refuse>,
    klp::vmlinux<
        klp::func<"filesystems_proc_show", klpp_filesystems_proc_show>>> {};
