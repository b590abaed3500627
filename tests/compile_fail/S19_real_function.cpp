// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S19_func_takes_code_declared_as_extern_C_klp_text_by_its_name_and_sympos.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
#include <klp/klp.hpp>

#ifdef FIXED
extern "C" klp::text code;
#else
extern "C" int code(void *, void *);
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"cmdline_proc_show", code>>> {};

KLP_PATCH(bad);
