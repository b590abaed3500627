// SPDX-License-Identifier: MIT OR GPL-2.0
// 500 fixes in one patch: the default limits of the compiler must do, and sysfs takes two files for their names.
#include "../../many/many.hpp"

extern "C" klp::text code_a;

namespace {

template <klp::size_t N>
struct numbered_fix
    : klp::fix<many::with_number(klp::name("CVE-2024-00000"), N), klp::vmlinux<klp::func<many::name_of<N>, code_a>>> {};

template <class Numbers> struct release;
template <klp::size_t... N>
struct release<klp::detail::indices<N...>> : klp::patch<"emitted_many_fixes", numbered_fix<N>...> {};

} // namespace

struct many_fixes : release<klp::detail::make_indices<500>> {};

static_assert(klp::fixes<many_fixes>.size() == 500);

KLP_PATCH(many_fixes);
