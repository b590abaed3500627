// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S19_func_takes_code_declared_as_extern_C_klp_text_by_its_name_and_sympos.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*f
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", code>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", &code>>> {};
#endif

KLP_PATCH(bad);
