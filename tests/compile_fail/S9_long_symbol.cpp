// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S9_a_name_must_fit_KSYM_NAME_LEN.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*xxx
#include <klp/klp.hpp>

template <klp::size_t N> consteval auto many() -> klp::name<N + 1> {
    char letters[N + 1]{};
    for (klp::size_t i = 0; i < N; ++i)
        letters[i] = 'x';
    return letters;
}

#ifdef FIXED
#define SYMBOLS klp::symbol<many<511>(), klp::as<"f_many">>
#else
#define SYMBOLS klp::symbol<many<512>(), klp::as<"f_many">>
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
