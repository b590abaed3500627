// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S19_a_callback_is_declared_as_extern_C_klp_text_and_given_by_its_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*pre_patch
#include <klp/klp.hpp>

extern "C" klp::text code;

struct klp_object;
#ifdef FIXED
extern "C" klp::text prepare;
#else
extern "C" int prepare(klp_object *);
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::callbacks<klp::pre_patch<prepare>>>> {};

KLP_PATCH(bad);
