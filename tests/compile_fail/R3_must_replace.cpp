// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: R3_the_patch_must_replace.*in_patch<.*klp_bad
#include <klp/klp.hpp>

// What a house asks of all its patches.
template <klp::name Name, class... Elements> struct house_patch : klp::patch<Name, klp::must_replace, Elements...> {};

#ifdef FIXED
struct bad : house_patch<"klp_bad", klp::replace<>, klp::vmlinux<klp::func<"f">>> {};
#else
struct bad : house_patch<"klp_bad", klp::vmlinux<klp::func<"f">>> {};
#endif

static_assert(klp::check<bad>);
