// SPDX-License-Identifier: MIT OR GPL-2.0
// 500 fixes in one patch: the default limits of the compiler must do, and sysfs takes two files for their names.
#include "../many.hpp"

extern "C" klp::text code_a;

namespace {

/// "CVE-2024-12345"
constexpr auto numbered(klp::size_t number) -> klp::name<15> {
    klp::name result("CVE-2024-00000");
    for (klp::size_t i = 13; i > 8; --i, number /= 10)
        result.chars[i] = static_cast<char>('0' + number % 10);
    return result;
}

template <klp::size_t N>
struct numbered_fix : klp::fix<numbered(N), klp::vmlinux<klp::func<many::name_of<N>, code_a>>> {};

template <class Numbers> struct release;
template <klp::size_t... N>
struct release<klp::detail::indices<N...>> : klp::patch<"emitted_many_fixes", numbered_fix<N>...> {};

} // namespace

struct many_fixes : release<klp::detail::make_indices<500>> {};

static_assert(klp::fixes<many_fixes>.size() == 500);

KLP_PATCH(many_fixes);
