// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_an_object_has_func_symbol_and_the_like.*in_patch<.*klp_bad.*in_object<.*nfs.*the_word<.*old
#include <klp/klp.hpp>

extern "C" klp::text code;

struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::module<"nfs", klp::func<"f", code>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::module<"nfs", klp::func<"f", code>, old>> {};
#endif

KLP_PATCH(bad);
