// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G8_the_rows_of_a_table_are_a_constexpr_array_of_klp_row.*in_patch<.*klp_bad.*in_object<.*vmlinux
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
constexpr klp::row rows[] = {{"f", code}, {"g", code}};
#else
const klp::row rows[] = {{"f", code}, {"g", code}};
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::table<rows>>> {};

KLP_PATCH(bad);
