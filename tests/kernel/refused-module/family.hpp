// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text n_plain_show, n_plain_pre_patch;
struct n_plain : klp::patch<"klp_n_plain",
    klp::module<"n_target",
        klp::callbacks<klp::pre_patch<n_plain_pre_patch>>,
        klp::func<"n_target_show", n_plain_show>>> {};

extern "C" klp::text n_symbols_show, n_symbols_pre_patch;
struct n_symbols : klp::patch<"klp_n_symbols",
    klp::module<"n_target",
        klp::callbacks<klp::pre_patch<n_symbols_pre_patch>>,
        klp::symbol<"n_target_secret">,
        klp::func<"n_target_show", n_symbols_show>>> {};
