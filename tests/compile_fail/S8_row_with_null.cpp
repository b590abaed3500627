// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S8_a_func_without_code_cannot_be_emitted.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*g
#include <klp/klp.hpp>

extern "C" klp::text code;

constexpr klp::row rows[] = {
    {"f", code},
#ifdef FIXED
    {"g", code, 2},
#else
    {"g", nullptr, 2},
#endif
};

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::table<rows>>> {};

KLP_PATCH(bad);
