// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words that describe a patch. Elements may stand in any order.
///
///     struct v3 : klp::patch<"klp_demo_v3",
///         klp::replace<v1, v2>,
///         klp::vmlinux<
///             klp::func<"cmdline_proc_show", klpp_cmdline_proc_show>>> {};
#pragma once

#include "vocabulary/fix.hpp"
#include "vocabulary/member.hpp"
#include "vocabulary/object.hpp"
#include "vocabulary/patch.hpp"
#include "vocabulary/symbol.hpp"
#include "vocabulary/when.hpp"
