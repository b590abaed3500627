// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

extern "C" klp::text klpp_tpk_close;

// A static function and a static variable of the module, looked up when it comes, and again when it comes again.
struct lines : klp::patch<"klp_lines",
    klp::module<"ttyprintk",
        klp::reloadable,
        klp::symbol<"tpk_write">,
        klp::symbol<"tpk_curr">,
        klp::func<"tpk_close", klpp_tpk_close>>> {};
