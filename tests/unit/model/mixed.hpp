// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A patch with elements of several kinds, in no order, and one that replaces it.
#pragma once

#include <klp/vocabulary.hpp>

namespace {

constexpr klp::row rows[] = {{"r2"}, {"r1"}, klp::row::revert("r3")};

// clang-format off
struct mixed : klp::patch<"mixed",
    klp::module<"nfs", klp::func<"z">, klp::func<"a">, klp::symbol<"s">>,
    klp::state<1>,
    klp::vmlinux<klp::table<rows>, klp::callbacks<>, klp::func<"b", klp::sympos<2>>, klp::func<"b">>,
    klp::state<2>> {};
// clang-format on

struct replacing : klp::patch<"replacing", klp::unknown<klp::refuse>, klp::replace<mixed>> {};

} // namespace
