// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: old.* was not declared in this scope|undeclared identifier 'old'
// ERRORS: 4 in 18
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};
#endif
struct bad : klp::patch<"klp_bad", klp::replace<old>, klp::vmlinux<klp::func<"f", code>>> {};

KLP_PATCH(bad);
