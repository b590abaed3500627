// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text again_show;

struct again : klp::patch<"klp_again",
    klp::module<"again_target",
        klp::reloadable,
        klp::symbol<"hidden">,
        klp::symbol<"counted">,
        klp::symbol<"twice">,
        klp::symbol<"words">,
        klp::func<"again_target_show", again_show>>> {};
