// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G3_fixes_of_takes_another_patch_whose_header_is_included.*in_patch<.*klp_bad.*the_word<.*\bold
#include <klp/klp.hpp>

#ifdef FIXED
struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
struct old : klp::patch<"klp_old", cve_1> {};
#else
struct old;
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"g">>, klp::fixes_of<old>> {};

static_assert(klp::check<bad>);
