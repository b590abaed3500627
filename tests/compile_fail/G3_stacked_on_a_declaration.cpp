// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G3_stacked_on_takes_other_patches_whose_headers_are_included.*in_patch<.*klp_bad.*the_word<.*old
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
struct old : klp::patch<"klp_old", klp::vmlinux<klp::func<"f">>> {};
#else
struct old;
#endif
struct bad : klp::patch<"klp_bad", klp::stacked_on<old>, klp::vmlinux<klp::func<"f", code>>> {};

KLP_PATCH(bad);
