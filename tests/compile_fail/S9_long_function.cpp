// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S9_a_name_must_fit_KSYM_NAME_LEN.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*xxxxxxxxxxxxxxx
#include <klp/klp.hpp>

#define X64 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
#ifdef FIXED
#define NAME X64
#else
#define NAME X64 X64 X64 X64 X64 X64 X64 X64
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<NAME>>> {};

static_assert(klp::check<bad>);
