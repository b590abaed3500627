// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Names by number, for patches of a size that nobody writes by hand.
#pragma once

#include <klp/klp.hpp>

namespace many {

/// A name that ends in zeros, with the digits of a number in their place.
template <klp::size_t N> constexpr auto with_number(klp::name<N> zeros, klp::size_t number) -> klp::name<N> {
    for (klp::size_t i = N - 2; number != 0; --i, number /= 10)
        zeros.chars[i] = static_cast<char>('0' + number % 10);
    return zeros;
}

/// "f_12345"
constexpr auto numbered(klp::size_t number) -> klp::name<8> {
    return with_number(klp::name("f_00000"), number);
}

template <klp::size_t N> inline constexpr klp::name<8> name_of = numbered(N);

} // namespace many
