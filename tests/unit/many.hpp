// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Names by number, for patches of a size that no_emitter writes by hand.
#pragma once

#include <klp/klp.hpp>

namespace many {

/// "f_12345"
constexpr auto numbered(klp::size_t number) -> klp::name<8> {
    klp::name result("f_00000");
    for (klp::size_t i = 6; i > 1; --i, number /= 10)
        result.chars[i] = static_cast<char>('0' + number % 10);
    return result;
}

template <klp::size_t N> inline constexpr klp::name<8> name_of = numbered(N);

} // namespace many
